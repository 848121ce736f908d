<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Attaché</source>
        <translation>À propos d’Attaché</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Annotates news articles: actors, countries, dates and events. It works offline: no article and no mark ever leaves this computer.</source>
        <translation>Annote des articles de presse&#xa0;: acteurs, pays, dates et événements. Hors ligne&#xa0;: aucun article et aucune marque ne quittent jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>Attaché is free software under the MIT licence. It stands on:</source>
        <translation>Attaché est un logiciel libre sous licence MIT. Il repose sur&#xa0;:</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions et licences</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copier les versions</translation>
    </message>
</context>
<context>
    <name>AliasChips</name>
    <message>
        <source>another name</source>
        <translation>autre nom</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Autre nom</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>Language (fr, en …)</source>
        <translation>Langue (fr, en…)</translation>
    </message>
    <message>
        <source>the date is estimated</source>
        <translation>la date est estimée</translation>
    </message>
    <message>
        <source>A date looks like 2019-01-27, 27/01/2019, 2019-01 or 2019.</source>
        <translation>Une date s’écrit 2019-01-27, 27/01/2019, 2019-01 ou 2019.</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Filter: title, source, date…</source>
        <translation>Filtrer&#xa0;: titre, source, date…</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Aucun article</translation>
    </message>
    <message>
        <source>Drop files, or a folder.</source>
        <translation>Déposez des fichiers, ou un dossier.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Next not done</source>
        <translation>Suivant non terminé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ordre croissant</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Ordre décroissant</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>No article in this state</source>
        <translation>Aucun article dans cet état</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>CodesTable</name>
    <message>
        <source>Add a code</source>
        <translation>Ajouter un code</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Nomenclature</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>Retirer le code</translation>
    </message>
    <message>
        <source>This is no code of {scheme}</source>
        <translation>Ce code n’existe pas dans {scheme}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to, command</source>
        <translation>Aller à, commande</translation>
    </message>
    <message>
        <source>Go to, command…</source>
        <translation>Aller à, commande…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>CompletionField</name>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>ConfidenceControl</name>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Une erreur s’est produite</translation>
    </message>
    <message>
        <source>Attaché made a mistake.</source>
        <translation>Attaché a fait une erreur.</translation>
    </message>
    <message>
        <source>Every act is saved at once, so your work is safe. You can go on.</source>
        <translation>Chaque geste est enregistré aussitôt&#xa0;: votre travail est à l’abri. Vous pouvez continuer.</translation>
    </message>
    <message>
        <source>What to pass on</source>
        <translation>Ce qu’il faut transmettre</translation>
    </message>
    <message>
        <source>The text holds no word of your articles. The full log: {path}</source>
        <translation>Ce texte ne contient aucun mot de vos articles. Le journal complet&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Publication date</source>
        <translation>Date de parution</translation>
    </message>
    <message>
        <source>Take this date</source>
        <translation>Prendre cette date</translation>
    </message>
    <message numerus="yes">
        <source>When did %n article(s) appear?</source>
        <translation>
            <numerusform>Quand %n article a-t-il paru&#x202f;?</numerusform>
            <numerusform>Quand %n articles ont-ils paru&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>2019-01-27, 27/01/2019, 2019-01 or 2019</source>
        <translation>2019-01-27, 27/01/2019, 2019-01 ou 2019</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimée</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Ce n’est pas une date.</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>take the mark under the caret</source>
        <translation>prendre la marque sous le curseur</translation>
    </message>
    <message>
        <source>next role</source>
        <translation>rôle suivant</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop articles here</source>
        <translation>Déposez des articles ici</translation>
    </message>
    <message>
        <source>A project is made with them; nothing leaves your computer.</source>
        <translation>Un projet naît avec eux&#x202f;; rien ne quitte votre ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n non lisible</numerusform>
            <numerusform>%n non lisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Filter the entities</source>
        <translation>Filtrer les entités</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Entities of the article and the project</source>
        <translation>Entités de l’article et du projet</translation>
    </message>
    <message>
        <source>No entity here</source>
        <translation>Aucune entité ici</translation>
    </message>
    <message>
        <source>Select a name in the text and press the key of its layer.</source>
        <translation>Sélectionnez un nom dans le texte, puis tapez la touche de sa couche.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>Mentions here</source>
        <translation>Mentions ici</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Montrer dans le texte</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Mention suivante</translation>
    </message>
    <message>
        <source>Edit the record…</source>
        <translation>Modifier la fiche…</translation>
    </message>
    <message>
        <source>Remove the record…</source>
        <translation>Retirer la fiche…</translation>
    </message>
    <message>
        <source>Merge: keep {kept}, add {lost}…</source>
        <translation>Fusionner&#xa0;: garder {kept}, ajouter {lost}…</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>EntityTreeModel</name>
    <message>
        <source>To resolve</source>
        <translation>À identifier</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>{title}, {count}</source>
        <translation>{title}, {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) here</source>
        <translation>
            <numerusform>%n mention ici</numerusform>
            <numerusform>%n mentions ici</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in the project</source>
        <translation>{count} dans le projet</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>paragraphe {number}</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Remove the event</source>
        <translation>Retirer l’événement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>contesté</translation>
    </message>
</context>
<context>
    <name>EventDetails</name>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Add the picked mark as a trigger</source>
        <translation>Ajouter la marque choisie comme déclencheur</translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>{sentence}, incomplete</source>
        <translation>{sentence}, incomplet</translation>
    </message>
</context>
<context>
    <name>EventRoles</name>
    <message>
        <source>Other role…</source>
        <translation>Autre rôle…</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>Selon</translation>
    </message>
    <message>
        <source>{role}, required</source>
        <translation>{role}, requis</translation>
    </message>
    <message>
        <source>implicit</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>¶ {number}</source>
        <translation>§ {number}</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} ici</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>New event from the words in hand</source>
        <translation>Nouvel événement à partir des mots choisis</translation>
    </message>
    <message>
        <source>Events of the article</source>
        <translation>Événements de l’article</translation>
    </message>
    <message>
        <source>No event here</source>
        <translation>Aucun événement ici</translation>
    </message>
    <message>
        <source>Select the word that tells it, then press E.</source>
        <translation>Sélectionnez le mot qui le raconte, puis tapez E.</translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incomplet</numerusform>
            <numerusform>%n incomplets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %n incomplete event(s)</source>
        <translation>
            <numerusform>Montrer seulement %n événement incomplet</numerusform>
            <numerusform>Montrer seulement les %n événements incomplets</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>All complete</source>
        <translation>Tous complets</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Version of</source>
        <translation>Version de</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Cochez au moins un format.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>There is a file in the place of this folder.</source>
        <translation>Un fichier occupe la place de ce dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n format</numerusform>
            <numerusform>%n formats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileController</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Attaché projects</source>
        <translation>Projets Attaché</translation>
    </message>
    <message>
        <source>Attaché sample</source>
        <translation>Exemple Attaché</translation>
    </message>
    <message>
        <source>Projects and articles</source>
        <translation>Projets et articles</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Enregistrer une copie sous</translation>
    </message>
    <message>
        <source>This is the project itself; everything in it is saved already.</source>
        <translation>C’est le projet lui-même&#x202f;; tout y est déjà enregistré.</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>Restaurer sous</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>“{title}” goes with all its annotations, of every annotator. One undo brings it back.</source>
        <translation>«&#xa0;{title}&#xa0;» part avec toutes ses annotations, de tous les annotateurs. Annuler une fois le ramène.</translation>
    </message>
    <message>
        <source>Remove the article?</source>
        <translation>Retirer l’article&#x202f;?</translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation>Attaché</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Case and accents count</source>
        <translation>Casse et accents exacts</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} sur {total}</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>aucune occurrence</translation>
    </message>
</context>
<context>
    <name>FramedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>undone: </source>
        <translation>annulé&#xa0;: </translation>
    </message>
    <message>
        <source>redone: </source>
        <translation>rétabli&#xa0;: </translation>
    </message>
    <message>
        <source>History of this mention</source>
        <translation>Historique de cette mention</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Nothing was recorded for it.</source>
        <translation>Rien n’a été noté à son sujet.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimée</translation>
    </message>
    <message>
        <source>recognised by itself</source>
        <translation>reconnu tout seul</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>Date de parution</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Language of the articles</source>
        <translation>Langue des articles</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>A metadata.csv lies beside the files; what it says comes first.</source>
        <translation>Un metadata.csv accompagne les fichiers&#x202f;; ce qu’il dit l’emporte.</translation>
    </message>
    <message>
        <source>Read as {encoding}. Are these accents right?  {passages}</source>
        <translation>Lu en {encoding}. Ces accents sont-ils justes&#x202f;?  {passages}</translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation>Lu en {encoding}.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Ce n’est pas une date.</translation>
    </message>
</context>
<context>
    <name>LegendBar</name>
    <message>
        <source>{key}: tag. Shift {key}, or a click: brush.</source>
        <translation>{key}&#xa0;: étiqueter. Maj {key}, ou un clic&#xa0;: pinceau.</translation>
    </message>
    <message>
        <source>Brush: {label}</source>
        <translation>Pinceau&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Entities and events</source>
        <translation>Entités et événements</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export en cours</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Travail en cours</translation>
    </message>
    <message>
        <source>Events  {count}</source>
        <translation>Événements  {count}</translation>
    </message>
</context>
<context>
    <name>MentionForm</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Changer l’étiquette</translation>
    </message>
    <message>
        <source>Label: {label}. Press to change it.</source>
        <translation>Étiquette&#xa0;: {label}. Appuyer pour la changer.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>changer</translation>
    </message>
    <message>
        <source>to resolve: choose…</source>
        <translation>à identifier&#xa0;: choisir…</translation>
    </message>
    <message>
        <source>Change the record</source>
        <translation>Changer la fiche</translation>
    </message>
    <message>
        <source>F2 in the text</source>
        <translation>F2 dans le texte</translation>
    </message>
    <message>
        <source>{name}: Delete leaves the mention unresolved</source>
        <translation>{name}&#xa0;: Suppr laisse la mention à identifier</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>suggestion</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>{origin}, codebook v{version}</source>
        <translation>{origin}, livre de codes v{version}</translation>
    </message>
</context>
<context>
    <name>MentionPanel</name>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>No mark under the caret</source>
        <translation>Aucune marque sous le curseur</translation>
    </message>
    <message>
        <source>Click a mark, or Tab to the next one.</source>
        <translation>Cliquez une marque, ou Tab jusqu’à la suivante.</translation>
    </message>
    <message>
        <source>History of this mention</source>
        <translation>Historique de cette mention</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Retirer la marque</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>paragraph {number}, characters {start} to {end}</source>
        <translation>paragraphe {number}, signes {start} à {end}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What can be done</source>
        <translation>Ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>my-project</source>
        <translation>mon-projet</translation>
    </message>
    <message>
        <source>One file, on your disk</source>
        <translation>Un seul fichier, sur votre disque</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nom du projet</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Dossier du projet</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>Le projet a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A file&apos;s name cannot hold any of / \ : * ? &quot; &lt; &gt; |</source>
        <translation>Un nom de fichier ne peut contenir aucun des signes / \&#xa0;: *&#x202f;? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation>Un projet porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Your name tells whose marks they are; any name will do.</source>
        <translation>Votre nom dit de qui sont les marques&#x202f;; n’importe quel nom convient.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>OfficesTable</name>
    <message>
        <source>office</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Add an office</source>
        <translation>Ajouter une fonction</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Remove the office</source>
        <translation>Retirer la fonction</translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>Remove the mark?</source>
        <translation>Retirer la marque&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) use it and will lose it. One undo brings everything back.</source>
        <translation>
            <numerusform>%n événement l’emploie et la perdra. Annuler une fois ramène tout.</numerusform>
            <numerusform>%n événements l’emploient et la perdront. Annuler une fois ramène tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on this mark</source>
        <translation>Note sur cette marque</translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation>Attaché</translation>
    </message>
    <message>
        <source>Relabel as</source>
        <translation>Étiqueter plutôt comme</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Political, complete</source>
        <translation>Politique, complet</translation>
    </message>
    <message>
        <source>23 types of events, roles, stances</source>
        <translation>23 types d’événements, rôles, positions</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>actors, countries, events, nothing more</source>
        <translation>acteurs, pays, événements, rien de plus</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>labels come with imports, or are made by you</source>
        <translation>les étiquettes viennent des imports ou de vous</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
    <message>
        <source>Who works in this project now?</source>
        <translation>Qui travaille maintenant dans ce projet&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>RecordsController</name>
    <message>
        <source>“{lost}” becomes an alias of “{kept}”; its {count} mentions move. One undo takes it back.</source>
        <translation>«&#xa0;{lost}&#xa0;» devient un alias de «&#xa0;{kept}&#xa0;»&#x202f;; ses mentions ({count}) suivent. Annuler une fois défait tout.</translation>
    </message>
    <message>
        <source>Merge the two records?</source>
        <translation>Fusionner les deux fiches&#x202f;?</translation>
    </message>
    <message>
        <source>Remove the record?</source>
        <translation>Retirer la fiche&#x202f;?</translation>
    </message>
    <message>
        <source>“{name}” leaves the register; its {count} mentions stay, to be resolved. One undo brings it back.</source>
        <translation>«&#xa0;{name}&#xa0;» quitte le registre&#x202f;; ses mentions ({count}) restent, à identifier. Annuler une fois la ramène.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Exported, not everything could be kept</source>
        <translation>Exporté, tout n’a pas pu être gardé</translation>
    </message>
    <message>
        <source>Exported, everything is kept</source>
        <translation>Exporté, tout est gardé</translation>
    </message>
    <message numerus="yes">
        <source>Imported, %n input(s) refused</source>
        <translation>
            <numerusform>Importé, %n entrée refusée</numerusform>
            <numerusform>Importé, %n entrées refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message numerus="yes">
        <source>Checked, %n fault(s) found</source>
        <translation>
            <numerusform>Vérifié, %n défaut trouvé</numerusform>
            <numerusform>Vérifié, %n défauts trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked, no fault found</source>
        <translation>Vérifié, aucun défaut</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Non gardé</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Remarqué</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>There is nothing more to say.</source>
        <translation>Il n’y a rien à ajouter.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation>Restaurer en copie…</translation>
    </message>
    <message>
        <source>Backups of {project}</source>
        <translation>Sauvegardes de {project}</translation>
    </message>
    <message>
        <source>A backup comes back as a project of its own; the present one stays as it is.</source>
        <translation>Une sauvegarde revient comme un projet à part&#x202f;; le projet actuel reste tel quel.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>There are none yet. Attaché makes one each day, when the project is opened.</source>
        <translation>Il n’y en a pas encore. Attaché en fait une par jour, à l’ouverture du projet.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleSlot</name>
    <message>
        <source>click a mention or type a name</source>
        <translation>cliquez une mention ou tapez un nom</translation>
    </message>
    <message>
        <source>{role}: click a mention or type a name</source>
        <translation>{role}&#xa0;: cliquez une mention ou tapez un nom</translation>
    </message>
    <message>
        <source>{name}: Delete empties the role</source>
        <translation>{name}&#xa0;: Suppr vide le rôle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Rule of this label</source>
        <translation>Règle de cette étiquette</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Decision rule</source>
        <translation>Règle de décision</translation>
    </message>
    <message>
        <source>Do not confuse with</source>
        <translation>Ne pas confondre avec</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Valeur d’origine</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Geste</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Gestes et leurs touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>{keys} belongs to “{act}”.</source>
        <translation>{keys} appartient à «&#xa0;{act}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Marks under the caret</source>
        <translation>Marques sous le curseur</translation>
    </message>
    <message>
        <source>Annotator: click to change</source>
        <translation>Annotateur&#xa0;: cliquer pour changer</translation>
    </message>
    <message>
        <source>No network connection</source>
        <translation>Aucune connexion réseau</translation>
    </message>
    <message>
        <source>Codebook v{version}</source>
        <translation>Livre de codes v{version}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} sur {total} terminés</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non enregistré&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>TagPalette</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>name, alias or code</source>
        <translation>nom, alias ou code</translation>
    </message>
    <message>
        <source>Tag palette</source>
        <translation>Palette d’étiquetage</translation>
    </message>
    <message>
        <source>Record: name, alias or code</source>
        <translation>Fiche&#xa0;: nom, alias ou code</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>change</source>
        <translation>changer</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>doute</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>unknown, to resolve</source>
        <translation>inconnu, à identifier</translation>
    </message>
    <message>
        <source>New: “{name}” ({label})</source>
        <translation>Créer «&#xa0;{name}&#xa0;» ({label})</translation>
    </message>
</context>
<context>
    <name>TransferController</name>
    <message>
        <source>no article is done yet</source>
        <translation>aucun article n’est encore terminé</translation>
    </message>
</context>
<context>
    <name>TypeField</name>
    <message>
        <source>type: name, code or word</source>
        <translation>type&#xa0;: nom, code ou mot</translation>
    </message>
    <message>
        <source>Type of the event</source>
        <translation>Type de l’événement</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>2019-01-23</source>
        <translation>2019-01-23</translation>
    </message>
    <message>
        <source>Date value</source>
        <translation>Valeur de la date</translation>
    </message>
    <message>
        <source>A date such as 2019-01-23 or 2019-01, an interval with /, or a length such as PT72H</source>
        <translation>Une date comme 2019-01-23 ou 2019-01, un intervalle avec /, ou une durée comme PT72H</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Actors, countries, dates and events in the press. Offline.</source>
        <translation>Acteurs, pays, dates et événements dans la presse. Hors ligne.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>One .attache file, on your disk</source>
        <translation>Un seul fichier .attache, sur votre disque</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>An .attache project, or articles</source>
        <translation>Projet .attache, ou articles</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Ouvrir le projet d’exemple</translation>
    </message>
    <message>
        <source>Six articles, two annotators who do not agree</source>
        <translation>Six articles, deux annotateurs qui ne sont pas d’accord</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n projet</numerusform>
            <numerusform>%n projets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Article text</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>estimated date: {date}</source>
        <translation>date estimée&#xa0;: {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>A&amp;nnoter</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>One .attache file, on your disk</source>
        <translation>Un seul fichier .attache, sur votre disque</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>A project, or articles</source>
        <translation>Un projet, ou des articles</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Ouvrir le projet d’exemple</translation>
    </message>
    <message>
        <source>Six articles, two annotators who do not agree</source>
        <translation>Six articles, deux annotateurs qui ne sont pas d’accord</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Every act is saved at once; this only says so</source>
        <translation>Chaque geste est enregistré aussitôt&#x202f;; ceci le confirme</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Bring a backup back, as a copy</source>
        <translation>Ramener une sauvegarde, en copie</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Articles from files or a folder</source>
        <translation>Des articles, depuis des fichiers ou un dossier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>TEI-XML and other formats, with an account of what is kept</source>
        <translation>TEI-XML et d’autres formats, avec le compte de ce qui est gardé</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>The file, every mark and every record against the codebook</source>
        <translation>Le fichier, chaque marque et chaque fiche, selon le livre de codes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Chercher dans l’article…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Compact lines</source>
        <translation>Lignes serrées</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Go to, command…</source>
        <translation>Aller à, commande…</translation>
    </message>
    <message>
        <source>Any act, article or record, by its name</source>
        <translation>Tout geste, article ou fiche, par son nom</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>Terminé, article suivant</translation>
    </message>
    <message>
        <source>Next not done</source>
        <translation>Suivant non terminé</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marque suivante</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marque précédente</translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation>Visite en cinq minutes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Cite Attaché</source>
        <translation>Citer Attaché</translation>
    </message>
    <message>
        <source>Copies a reference</source>
        <translation>Copie une référence</translation>
    </message>
    <message>
        <source>About Attaché</source>
        <translation>À propos d’Attaché</translation>
    </message>
    <message>
        <source>End one word further</source>
        <translation>Fin un mot plus loin</translation>
    </message>
    <message>
        <source>End one word sooner</source>
        <translation>Fin un mot plus tôt</translation>
    </message>
    <message>
        <source>Start one word sooner</source>
        <translation>Début un mot plus tôt</translation>
    </message>
    <message>
        <source>Start one word further</source>
        <translation>Début un mot plus loin</translation>
    </message>
    <message>
        <source>End one character further</source>
        <translation>Fin un signe plus loin</translation>
    </message>
    <message>
        <source>End one character sooner</source>
        <translation>Fin un signe plus tôt</translation>
    </message>
    <message>
        <source>Start one character sooner</source>
        <translation>Début un signe plus tôt</translation>
    </message>
    <message>
        <source>Start one character further</source>
        <translation>Début un signe plus loin</translation>
    </message>
    <message>
        <source>Follow-up, or the last label again</source>
        <translation>Suite proposée, ou dernière étiquette</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Retirer la marque</translation>
    </message>
    <message>
        <source>Change the record</source>
        <translation>Changer la fiche</translation>
    </message>
    <message>
        <source>Fill a role of the event</source>
        <translation>Remplir un rôle de l’événement</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rule of this label</source>
        <translation>Règle de cette étiquette</translation>
    </message>
    <message>
        <source>History of this mention</source>
        <translation>Historique de cette mention</translation>
    </message>
    <message>
        <source>Say the marks under the caret</source>
        <translation>Dire les marques sous le curseur</translation>
    </message>
    <message>
        <source>Close the palette, the strip, the brush</source>
        <translation>Fermer la palette, le bandeau, le pinceau</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Annuler&#xa0;: {act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Rétablir&#xa0;: {act}</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>tag “{0}” as {1}</source>
        <translation>étiqueter «&#xa0;{0}&#xa0;» comme {1}</translation>
    </message>
    <message>
        <source>relabel “{0}” as {1}</source>
        <translation>étiqueter «&#xa0;{0}&#xa0;» plutôt comme {1}</translation>
    </message>
    <message>
        <source>remove the mark on “{0}”</source>
        <translation>retirer la marque de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>remove {0} marks</source>
        <translation>retirer {0} marques</translation>
    </message>
    <message>
        <source>move the borders of “{0}”</source>
        <translation>déplacer les bords de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>link “{0}” to {1}</source>
        <translation>lier «&#xa0;{0}&#xa0;» à {1}</translation>
    </message>
    <message>
        <source>leave “{0}” unresolved</source>
        <translation>laisser «&#xa0;{0}&#xa0;» à identifier</translation>
    </message>
    <message>
        <source>describe “{0}”</source>
        <translation>décrire «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>date “{0}” {1}</source>
        <translation>dater «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>certainty of “{0}”</source>
        <translation>régler la certitude de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>note on “{0}”</source>
        <translation>note sur «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>new record {0}</source>
        <translation>créer la fiche {0}</translation>
    </message>
    <message>
        <source>edit the record {0}</source>
        <translation>modifier la fiche {0}</translation>
    </message>
    <message>
        <source>rename {0} to {1}</source>
        <translation>renommer {0} en {1}</translation>
    </message>
    <message>
        <source>remove the record {0}</source>
        <translation>retirer la fiche {0}</translation>
    </message>
    <message>
        <source>merge {0} and {1}</source>
        <translation>fusionner {0} et {1}</translation>
    </message>
    <message>
        <source>new {1} “{0}”</source>
        <translation>créer «&#xa0;{0}&#xa0;» ({1})</translation>
    </message>
    <message>
        <source>set the type to {0}</source>
        <translation>choisir le type «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>describe the event ({0})</source>
        <translation>décrire l’événement ({0})</translation>
    </message>
    <message>
        <source>date the event {0}</source>
        <translation>dater l’événement&#xa0;: {0}</translation>
    </message>
    <message>
        <source>set who says so</source>
        <translation>indiquer qui le dit</translation>
    </message>
    <message>
        <source>certainty of the event</source>
        <translation>régler la certitude de l’événement</translation>
    </message>
    <message>
        <source>note on the event</source>
        <translation>note sur l’événement</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>retirer l’annotation ({0})</translation>
    </message>
    <message>
        <source>fill the role {0}</source>
        <translation>remplir le rôle {0}</translation>
    </message>
    <message>
        <source>change the role {0}</source>
        <translation>changer le rôle {0}</translation>
    </message>
    <message>
        <source>empty the role {0}</source>
        <translation>vider le rôle {0}</translation>
    </message>
    <message>
        <source>one trigger more</source>
        <translation>ajouter un déclencheur</translation>
    </message>
    <message>
        <source>describe the article “{0}”</source>
        <translation>décrire l’article «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>remove the article “{0}”</source>
        <translation>retirer l’article «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>state of “{0}”</source>
        <translation>changer l’état de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation>importer {0}</translation>
    </message>
    <message>
        <source>take the codebook {0}</source>
        <translation>adopter le livre de codes {0}</translation>
    </message>
    <message>
        <source>extend the codebook</source>
        <translation>étendre le livre de codes</translation>
    </message>
    <message>
        <source>edit the label {0}</source>
        <translation>modifier l’étiquette {0}</translation>
    </message>
    <message>
        <source>new label {0}</source>
        <translation>créer l’étiquette {0}</translation>
    </message>
    <message>
        <source>retire the label {0}</source>
        <translation>retirer du service l’étiquette {0}</translation>
    </message>
    <message>
        <source>bring back the label {0}</source>
        <translation>ramener l’étiquette {0}</translation>
    </message>
    <message>
        <source>remove the label {0}</source>
        <translation>supprimer l’étiquette {0}</translation>
    </message>
    <message>
        <source>{0} joins the project</source>
        <translation>{0} rejoint le projet</translation>
    </message>
</context>
<context>
    <name>announcements</name>
    <message>
        <source>There is no word here to tag.</source>
        <translation>Aucun mot à étiqueter ici.</translation>
    </message>
    <message>
        <source>Tagged: {0}</source>
        <translation>Étiqueté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Mark removed.</source>
        <translation>Marque retirée.</translation>
    </message>
    <message>
        <source>Event removed.</source>
        <translation>Événement retiré.</translation>
    </message>
    <message>
        <source>Role filled: {0}</source>
        <translation>Rôle rempli&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Pick an event first.</source>
        <translation>Choisissez d’abord un événement.</translation>
    </message>
    <message>
        <source>Every article of the list is done.</source>
        <translation>Tous les articles de la liste sont terminés.</translation>
    </message>
    <message>
        <source>Merged into {0}.</source>
        <translation>Fusion faite&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Tout est enregistré.</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation>La référence est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This is not a text file.</source>
        <translation>Ce n’est pas un fichier de texte.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Le fichier est trop gros.</translation>
    </message>
    <message>
        <source>The file holds more than Attaché can read at once.</source>
        <translation>Le fichier contient plus qu’Attaché ne peut lire d’un coup.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file&apos;s encoding is not the one expected.</source>
        <translation>L’encodage du fichier n’est pas celui attendu.</translation>
    </message>
    <message>
        <source>The project holds this article already.</source>
        <translation>Le projet contient déjà cet article.</translation>
    </message>
    <message>
        <source>The file was written by a newer Attaché.</source>
        <translation>Le fichier vient d’une version plus récente d’Attaché.</translation>
    </message>
    <message>
        <source>The file is not well formed.</source>
        <translation>Le fichier est mal formé.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML.</source>
        <translation>Le fichier n’est pas du XML bien formé.</translation>
    </message>
    <message>
        <source>The XML declares entities; they must be expanded first.</source>
        <translation>Le XML déclare des entités&#x202f;; il faut d’abord les développer.</translation>
    </message>
    <message>
        <source>The file is not one TEI document.</source>
        <translation>Le fichier n’est pas un document TEI.</translation>
    </message>
    <message>
        <source>The file is TEI, but not written by Attaché.</source>
        <translation>Le fichier est en TEI, mais ne vient pas d’Attaché.</translation>
    </message>
    <message>
        <source>The codebook is not sound.</source>
        <translation>Le livre de codes est incohérent.</translation>
    </message>
    <message>
        <source>The label is in use; retire it instead.</source>
        <translation>L’étiquette est employée&#x202f;; mieux vaut la retirer du service.</translation>
    </message>
    <message>
        <source>The codebook does not allow this in that role.</source>
        <translation>Le livre de codes ne permet pas cela dans ce rôle.</translation>
    </message>
    <message>
        <source>A record of this kind does not fit this label.</source>
        <translation>Une fiche de ce genre ne convient pas à cette étiquette.</translation>
    </message>
    <message>
        <source>The mark would have no words.</source>
        <translation>La marque n’aurait plus de mots.</translation>
    </message>
    <message>
        <source>The parts of the mark overlap or touch.</source>
        <translation>Les parties de la marque se chevauchent ou se touchent.</translation>
    </message>
    <message>
        <source>This role is filled already.</source>
        <translation>Ce rôle est déjà rempli.</translation>
    </message>
    <message>
        <source>The encoding was guessed; look at the accents.</source>
        <translation>L’encodage a été deviné&#x202f;; vérifiez les accents.</translation>
    </message>
    <message>
        <source>The table of metadata cannot be read.</source>
        <translation>La table de métadonnées est illisible.</translation>
    </message>
    <message>
        <source>A line of the table has too many or too few cells.</source>
        <translation>Une ligne de la table a trop ou trop peu de cases.</translation>
    </message>
    <message>
        <source>A file stands twice in the table; the first line serves.</source>
        <translation>Un fichier figure deux fois dans la table&#x202f;; la première ligne sert.</translation>
    </message>
    <message>
        <source>The table names a file that is not there.</source>
        <translation>La table nomme un fichier absent.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Ce n’est pas une date.</translation>
    </message>
    <message>
        <source>There is no text file in this folder.</source>
        <translation>Aucun fichier de texte dans ce dossier.</translation>
    </message>
    <message>
        <source>The file was not written by Attaché.</source>
        <translation>Le fichier ne vient pas d’Attaché.</translation>
    </message>
    <message>
        <source>The text holds characters that no article may hold.</source>
        <translation>Le texte contient des caractères interdits dans un article.</translation>
    </message>
    <message>
        <source>The text is not the one that was exported.</source>
        <translation>Le texte n’est pas celui qui fut exporté.</translation>
    </message>
    <message>
        <source>A record of the file is malformed.</source>
        <translation>Une fiche du fichier est mal formée.</translation>
    </message>
    <message>
        <source>Two articles have the same name.</source>
        <translation>Deux articles portent le même nom.</translation>
    </message>
    <message>
        <source>An identifier stands twice; the first one counts.</source>
        <translation>Un identifiant figure deux fois&#x202f;; le premier compte.</translation>
    </message>
    <message>
        <source>Something points to what is not there.</source>
        <translation>Un renvoi ne mène à rien.</translation>
    </message>
    <message>
        <source>A mark does not lie in its article.</source>
        <translation>Une marque sort de son article.</translation>
    </message>
    <message>
        <source>The text was changed since the export.</source>
        <translation>Le texte a changé depuis l’export.</translation>
    </message>
    <message>
        <source>The tags in the text differ from the annotations, which count.</source>
        <translation>Les balises du texte diffèrent des annotations, qui comptent.</translation>
    </message>
    <message>
        <source>Words were found again in another place.</source>
        <translation>Des mots ont été retrouvés ailleurs.</translation>
    </message>
    <message>
        <source>The file&apos;s codebook differs from the project&apos;s.</source>
        <translation>Le livre de codes du fichier diffère de celui du projet.</translation>
    </message>
    <message>
        <source>The codebook does not know a category of the file.</source>
        <translation>Le livre de codes ignore une catégorie du fichier.</translation>
    </message>
    <message>
        <source>A state names nobody known, or is none.</source>
        <translation>Un état est inconnu, ou n’est de personne de connu.</translation>
    </message>
    <message>
        <source>Written by a newer Attaché; some of it may be passed over.</source>
        <translation>Écrit par une version plus récente d’Attaché&#x202f;; une partie peut être laissée de côté.</translation>
    </message>
    <message>
        <source>The file is too large to be imported again.</source>
        <translation>Le fichier est trop gros pour être réimporté.</translation>
    </message>
    <message>
        <source>The document type is not used.</source>
        <translation>Le type de document n’est pas utilisé.</translation>
    </message>
    <message>
        <source>The codebook does not allow this label.</source>
        <translation>Le livre de codes ne permet pas cette étiquette.</translation>
    </message>
    <message>
        <source>This mark cannot trigger that.</source>
        <translation>Cette marque ne peut pas en être le déclencheur.</translation>
    </message>
    <message>
        <source>This type does not belong to the label.</source>
        <translation>Ce type n’est pas de cette étiquette.</translation>
    </message>
    <message>
        <source>There is no such role here.</source>
        <translation>Ce rôle n’existe pas ici.</translation>
    </message>
    <message>
        <source>The key is taken already.</source>
        <translation>La touche est déjà prise.</translation>
    </message>
    <message>
        <source>The two records are not of one kind.</source>
        <translation>Les fiches ne sont pas du même genre.</translation>
    </message>
    <message>
        <source>A record needs a name.</source>
        <translation>Une fiche a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The text of an article never changes.</source>
        <translation>Le texte d’un article ne change jamais.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>The place is read-only</source>
        <translation>L’endroit est en lecture seule</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>Nothing was exported: {reason}</source>
        <translation>Rien n’a été exporté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This cannot be taken back: its records were changed since.</source>
        <translation>Impossible d’annuler&#xa0;: ces fiches ont changé depuis.</translation>
    </message>
    <message>
        <source>The record is no longer there.</source>
        <translation>La fiche n’est plus là.</translation>
    </message>
    <message>
        <source>Something unexpected happened: {reason}</source>
        <translation>Un imprévu s’est produit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} was written by a newer Attaché; this one cannot open it.</source>
        <translation>{name} vient d’une version plus récente d’Attaché&#x202f;; celle-ci ne peut pas l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} is open elsewhere: {user}, on {host}.</source>
        <translation>{name} est ouvert ailleurs&#xa0;: {user}, sur {host}.</translation>
    </message>
    <message>
        <source>{name} is open for reading only.</source>
        <translation>{name} est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>{reason}: the last act is not saved, nothing else is lost.</source>
        <translation>{reason}&#xa0;: le dernier geste n’est pas enregistré, rien d’autre n’est perdu.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} est endommagé.</translation>
    </message>
    <message>
        <source>{name} is not an Attaché project, or cannot be read.</source>
        <translation>{name} n’est pas un projet Attaché, ou ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{name}, line {line}: </source>
        <translation>{name}, ligne {line}&#xa0;: </translation>
    </message>
</context>
<context>
    <name>project_questions</name>
    <message>
        <source>Open it for reading only, or take it over if nobody works in it any more (process {process}).</source>
        <translation>Ouvrez-le en lecture seule, ou reprenez-le si plus personne n’y travaille (processus {process}).</translation>
    </message>
    <message>
        <source>The project is open elsewhere</source>
        <translation>Le projet est ouvert ailleurs</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Ouvrir en lecture</translation>
    </message>
    <message>
        <source>A backup can be brought back as a copy; the damaged file stays as it is.</source>
        <translation>Une sauvegarde peut revenir en copie&#x202f;; le fichier endommagé reste tel quel.</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>Le projet est endommagé</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Choisir une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>sentence</name>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} ou {second}</translation>
    </message>
    <message>
        <source>{role} missing</source>
        <comment>feminine</comment>
        <translation>{role} manquante</translation>
    </message>
    <message>
        <source>{role} missing</source>
        <translation>{role} manquant</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>type missing</source>
        <translation>type manquant</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>nié</translation>
    </message>
    <message>
        <source>according to: {source}</source>
        <translation>selon&#xa0;: {source}</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>{role} of {trigger}: pick a mention or type a name</source>
        <translation>{role} de {trigger}&#xa0;: choisissez une mention ou tapez un nom</translation>
    </message>
</context>
<context>
    <name>transfer_questions</name>
    <message>
        <source>Articles and annotations</source>
        <translation>Articles et annotations</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Articles that are done</source>
        <translation>Articles terminés</translation>
    </message>
    <message>
        <source>The article in front</source>
        <translation>L’article ouvert</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>Tous les annotateurs</translation>
    </message>
</context>
</TS>

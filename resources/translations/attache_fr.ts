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
    <name>ArgumentMenu</name>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>No words for it (implicit)</source>
        <translation>Aucun mot pour lui (implicite)</translation>
    </message>
    <message>
        <source>Remove from the role</source>
        <translation>Retirer du rôle</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>Selon</translation>
    </message>
</context>
<context>
    <name>ArticleBeginning</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
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
        <source>Drawn for reliability, or no longer</source>
        <translation>Tiré pour la fiabilité, ou non</translation>
    </message>
    <message>
        <source>Where several annotate apart to be compared, nothing is proposed</source>
        <translation>Là où plusieurs annotent séparément pour être comparés, rien n’est proposé</translation>
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
    <name>AttributeControl</name>
    <message>
        <source>More values</source>
        <translation>Autres valeurs</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>attribut</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Nouvel attribut</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{attribute} (record)</source>
        <translation>{attribute} (fiche)</translation>
    </message>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Edit the attribute {name}</source>
        <translation>Modifier l’attribut {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>free text</source>
        <translation>texte libre</translation>
    </message>
</context>
<context>
    <name>CalendarPopover</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>23 January 2019, 2019-01</source>
        <translation>23 janvier 2019, 2019-01</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Autre date</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Sans valeur</translation>
    </message>
    <message>
        <source>no date: unresolved</source>
        <translation>sans date&#xa0;: non résolu</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Ce n’est pas une date.</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>scheme</source>
        <translation>système</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>For example {code}</source>
        <translation>Par exemple {code}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>This is no code of {scheme}</source>
        <translation>Ce n’est pas un code {scheme}</translation>
    </message>
    <message>
        <source>The form is right</source>
        <translation>La forme est juste</translation>
    </message>
</context>
<context>
    <name>CodebookAttributeDialog</name>
    <message>
        <source>New attribute</source>
        <translation>Nouvel attribut</translation>
    </message>
    <message>
        <source>Attribute {code}</source>
        <translation>Attribut {code}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>les mentions</translation>
    </message>
    <message>
        <source>records of the register</source>
        <translation>les fiches du registre</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>les cadres</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Porté par</translation>
    </message>
    <message>
        <source>Definition in French</source>
        <translation>Définition en français</translation>
    </message>
    <message>
        <source>Definition in English</source>
        <translation>Définition en anglais</translation>
    </message>
    <message>
        <source>Value by default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Several values at once</source>
        <translation>Plusieurs valeurs à la fois</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message>
        <source>Move the value up</source>
        <translation>Monter la valeur</translation>
    </message>
    <message>
        <source>Move the value down</source>
        <translation>Descendre la valeur</translation>
    </message>
    <message>
        <source>Without values the attribute takes free text.</source>
        <translation>Sans valeurs, l’attribut prend un texte libre.</translation>
    </message>
    <message>
        <source>The code never changes</source>
        <translation>Le code ne change jamais</translation>
    </message>
    <message numerus="yes">
        <source>Of %n record(s), those without this attribute will be listed as incomplete.</source>
        <translation>
            <numerusform>Si %n fiche n’a pas cet attribut, elle sera dite incomplète.</numerusform>
            <numerusform>De %n fiches, celles qui n’ont pas cet attribut seront dites incomplètes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookCasesDialog</name>
    <message>
        <source>Return goes there</source>
        <translation>Entrée y va</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>{ticked} of {total} ticked</source>
        <translation>{ticked} cochées sur {total}</translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
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
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookEntry</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
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
        <source>Cue words</source>
        <translation>Mots indices</translation>
    </message>
    <message>
        <source>Do not confuse with</source>
        <translation>Ne pas confondre avec</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>No label chosen</source>
        <translation>Aucune étiquette choisie</translation>
    </message>
    <message>
        <source>Choose a layer or a label on the left</source>
        <translation>Choisissez une couche ou une étiquette à gauche</translation>
    </message>
    <message>
        <source>the code never changes</source>
        <translation>le code ne change jamais</translation>
    </message>
    <message>
        <source>Language of the fields</source>
        <translation>Langue des champs</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Code {code}, which never changes</source>
        <translation>Code {code}, qui ne change jamais</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>Export the codebook</source>
        <translation>Exporter le livre de codes</translation>
    </message>
    <message>
        <source>Codebooks (*.toml)</source>
        <translation>Livres de codes (*.toml)</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Importer un livre de codes</translation>
    </message>
    <message>
        <source>Import “{name}” as version {number}</source>
        <translation>Importer «&#xa0;{name}&#xa0;» comme version {number}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What the program’s own codebook adds, as version {number}</source>
        <translation>Ce que le livre de codes du programme ajoute, en version {number}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Print the codebook</source>
        <translation>Imprimer le livre de codes</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Pages (*.html)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>CodebookHead</name>
    <message>
        <source>General rules…</source>
        <translation>Règles générales…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message numerus="yes">
        <source>draft: %n entry(ies) changed since version {number}</source>
        <translation>
            <numerusform>brouillon&#xa0;: %n entrée modifiée depuis la version {number}</numerusform>
            <numerusform>brouillon&#xa0;: %n entrées modifiées depuis la version {number}</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish version {number}…</source>
        <translation>Publier la version {number}…</translation>
    </message>
    <message>
        <source>Nothing has changed since this version</source>
        <translation>Rien n’a changé depuis cette version</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>What the program’s own codebook adds…</source>
        <translation>Ce que le livre de codes du programme ajoute…</translation>
    </message>
    <message>
        <source>As a page for the browser (HTML)…</source>
        <translation>En page pour le navigateur (HTML)…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>En PDF…</translation>
    </message>
</context>
<context>
    <name>CodebookLabelDialog</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Mentions: words with a label</source>
        <translation>Des mentions&#xa0;: des mots étiquetés</translation>
    </message>
    <message>
        <source>Frames: something said, with roles</source>
        <translation>Des cadres&#xa0;: ce qui est dit, avec des rôles</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>The code stands in exports and never changes.</source>
        <translation>Le code figure dans les exports et ne change jamais.</translation>
    </message>
    <message>
        <source>New label of the layer “{layer}”</source>
        <translation>Nouvelle étiquette de la couche «&#xa0;{layer}&#xa0;»</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Nouvelle couche</translation>
    </message>
    <message>
        <source>This code is taken.</source>
        <translation>Ce code est pris.</translation>
    </message>
    <message>
        <source>Letters, digits, “_”, “-” and “.” only.</source>
        <translation>Lettres, chiffres, «&#xa0;_&#xa0;», «&#xa0;-&#xa0;» et «&#xa0;.&#xa0;» seulement.</translation>
    </message>
</context>
<context>
    <name>CodebookMergeDialog</name>
    <message>
        <source>Merge “{name}” into…</source>
        <translation>Fusionner «&#xa0;{name}&#xa0;» dans…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will carry the other label.</source>
        <translation>
            <numerusform>%n fiche portera l’autre étiquette.</numerusform>
            <numerusform>%n fiches porteront l’autre étiquette.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record is deleted: the other label takes over attributes and values, and “{name}” is retired.</source>
        <translation>Aucune fiche n’est supprimée&#xa0;: l’autre étiquette reprend les attributs et les valeurs, et «&#xa0;{name}&#xa0;» est retirée.</translation>
    </message>
    <message>
        <source>One Undo takes everything back.</source>
        <translation>Une seule annulation ramène tout.</translation>
    </message>
</context>
<context>
    <name>CodebookPage</name>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
</context>
<context>
    <name>CodebookPublishDialog</name>
    <message>
        <source>Publish version {number}</source>
        <translation>Publier la version {number}</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed.</source>
        <translation>
            <numerusform>%n entrée modifiée.</numerusform>
            <numerusform>%n entrées modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>What is new, in one line</source>
        <translation>Ce qui est nouveau, en une ligne</translation>
    </message>
    <message>
        <source>Records keep the version that they were made under; no record is changed.</source>
        <translation>Les fiches gardent la version sous laquelle elles ont été faites&#x202f;; aucune n’est modifiée.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be listed to be looked at again.</source>
        <translation>
            <numerusform>%n fiche sera à relire.</numerusform>
            <numerusform>%n fiches seront à relire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookRoleDialog</name>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
    <message>
        <source>Role {code}</source>
        <translation>Rôle {code}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Definition in French</source>
        <translation>Définition en français</translation>
    </message>
    <message>
        <source>Definition in English</source>
        <translation>Définition en anglais</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>What may fill the role</source>
        <translation>Ce qui peut remplir le rôle</translation>
    </message>
    <message>
        <source>A role that all labels share changes for all of them.</source>
        <translation>Un rôle partagé par plusieurs étiquettes change pour toutes.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Narrator</source>
        <translation>Narrateur</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>CodebookRolesModel</name>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>accepte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>un de</translation>
    </message>
    <message>
        <source>Of the roles with the same number at least one must be filled</source>
        <translation>Des rôles de même numéro, un au moins doit être rempli</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>non requis</translation>
    </message>
</context>
<context>
    <name>CodebookRulesDialog</name>
    <message>
        <source>General rules</source>
        <translation>Règles générales</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Rule in French</source>
        <translation>Règle en français</translation>
    </message>
    <message>
        <source>Rule in English</source>
        <translation>Règle en anglais</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CodebookSide</name>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner dans…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Scinder…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Look and use</source>
        <translation>Apparence et emploi</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Only a label within a layer can be split</source>
        <translation>Seule une étiquette d’une couche peut être scindée</translation>
    </message>
    <message numerus="yes">
        <source>Hidden from new work; %n record(s) keep it.</source>
        <translation>
            <numerusform>Masquée pour le travail à venir&#x202f;; %n fiche la garde.</numerusform>
            <numerusform>Masquée pour le travail à venir&#x202f;; %n fiches la gardent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retiring hides the label from work to come; its %n record(s) stay.</source>
        <translation>
            <numerusform>Retirer masque l’étiquette pour le travail à venir&#x202f;; sa fiche reste (%n).</numerusform>
            <numerusform>Retirer masque l’étiquette pour le travail à venir&#x202f;; ses %n fiches restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The definition has changed: %n case(s) to look at again</source>
        <translation>
            <numerusform>La définition a changé&#xa0;: %n cas à relire</numerusform>
            <numerusform>La définition a changé&#xa0;: %n cas à relire</numerusform>
        </translation>
    </message>
    <message>
        <source>{cases}, {doubtful} of them in doubt</source>
        <translation>{cases}, dont {doubtful} douteux</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lack something required.</source>
        <translation>
            <numerusform>Il manque à %n fiche quelque chose de requis.</numerusform>
            <numerusform>Il manque à %n fiches quelque chose de requis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with version {number}</source>
        <translation>Comparer avec la version {number}</translation>
    </message>
    <message>
        <source>What has changed since this version</source>
        <translation>Ce qui a changé depuis cette version</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>début</translation>
    </message>
</context>
<context>
    <name>CodebookSplitDialog</name>
    <message>
        <source>Split “{name}”</source>
        <translation>Scinder «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Tick what goes to the new label; the rest stays. Both may be changed later.</source>
        <translation>Cochez ce qui va à la nouvelle étiquette&#x202f;; le reste demeure. Les deux se modifient ensuite.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>Code, name, definition…</source>
        <translation>Code, libellé, définition…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>New label or layer</source>
        <translation>Nouvelle étiquette ou couche</translation>
    </message>
    <message>
        <source>Layers and labels</source>
        <translation>Couches et étiquettes</translation>
    </message>
    <message>
        <source>No label has these words</source>
        <translation>Aucune étiquette ne contient ces mots</translation>
    </message>
    <message>
        <source>New label of the layer “{layer}”…</source>
        <translation>Nouvelle étiquette de la couche «&#xa0;{layer}&#xa0;»…</translation>
    </message>
    <message>
        <source>New layer…</source>
        <translation>Nouvelle couche…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the unused label</source>
        <translation>Supprimer l’étiquette inutilisée</translation>
    </message>
</context>
<context>
    <name>CodebookTreeModel</name>
    <message>
        <source>key {key}</source>
        <translation>touche {key}</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retiré</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n emploi</numerusform>
            <numerusform>%n emplois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookUnions</name>
    <message>
        <source>Publish the new version first; then what you looked at can be ticked as still right.</source>
        <translation>Publiez d’abord la nouvelle version&#x202f;; ce que vous avez relu pourra alors être coché comme toujours juste.</translation>
    </message>
    <message>
        <source>Tick what is still right under the new definition; Return goes to the passage.</source>
        <translation>Cochez ce qui reste juste sous la nouvelle définition&#x202f;; Entrée va au passage.</translation>
    </message>
    <message>
        <source>Look again at “{name}”</source>
        <translation>Relire «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Toujours juste</translation>
    </message>
    <message>
        <source>Incomplete: “{name}”</source>
        <translation>Incomplètes&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Return goes to the passage.</source>
        <translation>Entrée va au passage.</translation>
    </message>
    <message>
        <source>Examples of “{name}”</source>
        <translation>Exemples de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Tick the passages that show what the label is for.</source>
        <translation>Cochez les passages qui montrent à quoi sert l’étiquette.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>Modifié depuis la version {number}</translation>
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
    <name>ConcordanceSentences</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n cochée</numerusform>
            <numerusform>%n cochées</numerusform>
        </translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>paragraphe {number}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>cochée</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>non cochée</translation>
    </message>
    <message>
        <source>tagged {label} {record}</source>
        <translation>étiquetée {label} {record}</translation>
    </message>
    <message>
        <source>perhaps {record}</source>
        <translation>peut-être {record}</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>non étiquetée</translation>
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
    <name>ConfusionChips</name>
    <message>
        <source>Add a label that is easily confused</source>
        <translation>Ajouter une étiquette qui se confond avec elle</translation>
    </message>
    <message>
        <source>Open this label; Delete takes it out</source>
        <translation>Ouvrir cette étiquette&#x202f;; Suppr la retire</translation>
    </message>
</context>
<context>
    <name>CorpusEventsModel</name>
    <message>
        <source>Same</source>
        <translation>Même</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>The same event in other articles: a chain and the number of articles</source>
        <translation>Le même événement dans d’autres articles&#xa0;: une chaîne et le nombre d’articles</translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation>Quand il a lieu</translation>
    </message>
    <message>
        <source>The type and its code</source>
        <translation>Le type et son code</translation>
    </message>
    <message>
        <source>The event as a sentence</source>
        <translation>L’événement en une phrase</translation>
    </message>
    <message>
        <source>Status, polarity, certainty, where they are not the usual ones</source>
        <translation>Statut, polarité, certitude, quand ils sortent de l’ordinaire</translation>
    </message>
    <message>
        <source>Title, source and date of the article</source>
        <translation>Titre, source et date de l’article</translation>
    </message>
    <message>
        <source>What is still to be filled in</source>
        <translation>Ce qui reste à remplir</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message numerus="yes">
        <source>Told in %n article(s)</source>
        <translation>
            <numerusform>Raconté dans %n article</numerusform>
            <numerusform>Raconté dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, key {key}</source>
        <translation>{told}, clé {key}</translation>
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
    <name>DictionaryModel</name>
    <message>
        <source>A row needs a name.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>This name stands twice with the same label and time.</source>
        <translation>Ce nom figure deux fois avec la même étiquette et la même période.</translation>
    </message>
    <message>
        <source>A row needs a label.</source>
        <translation>Il faut une étiquette.</translation>
    </message>
    <message>
        <source>The end comes before the beginning.</source>
        <translation>La fin précède le début.</translation>
    </message>
    <message>
        <source>This is no date: write 2019-01-27, 2019-01 or 2019.</source>
        <translation>Ce n’est pas une date&#xa0;: écrire 2019-01-27, 2019-01 ou 2019.</translation>
    </message>
    <message>
        <source>Write codes as scheme=code, for example wikidata=Q42.</source>
        <translation>Écrire les codes sous la forme référentiel=code, par exemple wikidata=Q42.</translation>
    </message>
    <message>
        <source>{code} is no code of {scheme}.</source>
        <translation>{code} n’est pas un code de {scheme}.</translation>
    </message>
    <message>
        <source>The codebook has no such label.</source>
        <translation>Le livre de codes n’a pas cette étiquette.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
</context>
<context>
    <name>DictionaryPage</name>
    <message>
        <source>Your dictionary is empty</source>
        <translation>Votre dictionnaire est vide</translation>
    </message>
    <message>
        <source>Names and forms that you write here are suggested in every article.</source>
        <translation>Les noms et formes inscrits ici sont suggérés dans tous les articles.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Dictionnaire</translation>
    </message>
    <message>
        <source>Forms and codes stand between |. With a country&apos;s code (ISO3166-1-alpha-2=VE) the forms are further names of that country. “Since” and “Until” bound the articles&apos; dates.</source>
        <translation>Formes et codes sont séparés par |. Avec le code d’un pays (ISO3166-1-alpha-2=VE), les formes sont d’autres noms de ce pays. «&#xa0;Depuis&#xa0;» et «&#xa0;Jusqu’à&#xa0;» bornent la date des articles.</translation>
    </message>
    <message>
        <source>Row {number}: {reason}</source>
        <translation>Ligne {number}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n autre ici</numerusform>
            <numerusform>%n autres ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{here}, {all} {articles}</source>
        <translation>{here}, {all} {articles}</translation>
    </message>
    <message>
        <source>tag all</source>
        <translation>tout étiqueter</translation>
    </message>
    <message>
        <source>show</source>
        <translation>voir</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>ignorer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
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
    <name>DuplicatesController</name>
    <message>
        <source>Comparing articles</source>
        <translation>Comparaison des articles</translation>
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
        <source>according to {name}</source>
        <translation>selon {name}</translation>
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
    <name>EventsActs</name>
    <message>
        <source>Same event</source>
        <translation>Même événement</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas le même</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>The chosen rows are one happening, told several times; nothing is merged</source>
        <translation>Les lignes choisies sont un seul fait, raconté plusieurs fois&#x202f;; rien n’est fusionné</translation>
    </message>
    <message>
        <source>The chosen rows are events of their own</source>
        <translation>Les lignes choisies sont des événements à part</translation>
    </message>
    <message>
        <source>Events of other articles that may be the same</source>
        <translation>Les événements d’autres articles qui pourraient être le même</translation>
    </message>
</context>
<context>
    <name>EventsBar</name>
    <message>
        <source>What to list</source>
        <translation>Que lister</translation>
    </message>
    <message>
        <source>Filter: sentence, words, type, article…</source>
        <translation>Filtrer&#xa0;: phrase, mots, type, article…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Incomplete only</source>
        <translation>Incomplets seulement</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
</context>
<context>
    <name>EventsCandidates</name>
    <message>
        <source>No event of another article has this type, one of these records and a date that goes with it.</source>
        <translation>Aucun événement d’un autre article n’a ce type, une de ces fiches et une date compatible.</translation>
    </message>
    <message>
        <source>Perhaps the same event</source>
        <translation>Peut-être le même événement</translation>
    </message>
    <message>
        <source>Same event</source>
        <translation>Même événement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Perhaps the same as: {sentence}</source>
        <translation>Peut-être le même que&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>same date ({date})</source>
        <translation>même date ({date})</translation>
    </message>
    <message>
        <source>dates that go together ({date})</source>
        <translation>dates compatibles ({date})</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>in both: {names}</source>
        <translation>dans les deux&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>EventsEmpty</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Reading the events of the project…</source>
        <translation>Lecture des événements du projet…</translation>
    </message>
    <message>
        <source>Go on working meanwhile.</source>
        <translation>Le travail peut continuer pendant ce temps.</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Rien n’est encore lu</translation>
    </message>
    <message>
        <source>Open a project to see its events.</source>
        <translation>Ouvrir un projet pour voir ses événements.</translation>
    </message>
    <message>
        <source>No row passes the filter</source>
        <translation>Aucune ligne ne passe le filtre</translation>
    </message>
    <message>
        <source>Clear the field, or choose another layer or type.</source>
        <translation>Vider le champ, ou choisir une autre couche ou un autre type.</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Arrêté avant la fin</translation>
    </message>
    <message>
        <source>Not all articles were read.</source>
        <translation>Tous les articles n’ont pas été lus.</translation>
    </message>
    <message>
        <source>In an article, select words and press E for an event, S for a stance, Q for a quotation.</source>
        <translation>Dans un article, sélectionner des mots et appuyer sur E pour un événement, S pour une position, Q pour une citation.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Pas encore d’événement</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events of the corpus</source>
        <translation>Événements du corpus</translation>
    </message>
    <message>
        <source>Reading the events of the project…</source>
        <translation>Lecture des événements du projet…</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stance(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affiché</numerusform>
            <numerusform>%n affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} {articles}; {shown}; stopped before the end</source>
        <translation>{rows} {articles}&#x202f;; {shown}&#x202f;; arrêté avant la fin</translation>
    </message>
    <message>
        <source>{rows} {articles}; {shown}</source>
        <translation>{rows} {articles}&#x202f;; {shown}</translation>
    </message>
    <message>
        <source>Sorted by {column}, ascending</source>
        <translation>Trié par {column}, croissant</translation>
    </message>
    <message>
        <source>Sorted by {column}, descending</source>
        <translation>Trié par {column}, décroissant</translation>
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
        <source>Order of the text</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
    <name>EventsTable</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>ExampleRows</name>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>example</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>Write an example</source>
        <translation>Écrire un exemple</translation>
    </message>
    <message>
        <source>from the project</source>
        <translation>depuis le projet</translation>
    </message>
    <message>
        <source>Pick an example from the project</source>
        <translation>Choisir un exemple du projet</translation>
    </message>
    <message>
        <source>Example {number}</source>
        <translation>Exemple {number}</translation>
    </message>
    <message>
        <source>Remove example {number}</source>
        <translation>Supprimer l’exemple {number}</translation>
    </message>
    <message>
        <source>Remove this example</source>
        <translation>Supprimer cet exemple</translation>
    </message>
    <message>
        <source>Shows what the label is for</source>
        <translation>Montre à quoi sert l’étiquette</translation>
    </message>
    <message>
        <source>Shows what the label is not for</source>
        <translation>Montre à quoi l’étiquette ne sert pas</translation>
    </message>
    <message>
        <source>{meaning}; click to turn it round</source>
        <translation>{meaning}&#x202f;; cliquer pour l’inverser</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Without the text of the articles</source>
        <translation>Sans le texte des articles</translation>
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
        <source>What is kept</source>
        <translation>Ce qui est gardé</translation>
    </message>
    <message>
        <source>What is kept of this article</source>
        <translation>Ce qui est gardé de cet article</translation>
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
        <source>Only the words under marks stay readable, of long marks both ends</source>
        <translation>Seuls les mots marqués restent lisibles, des longues marques les deux bouts</translation>
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
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
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
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
</context>
<context>
    <name>ForeignImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Articles ({count})</source>
        <translation>Articles ({count})</translation>
    </message>
    <message>
        <source>Doubtful points ({count})</source>
        <translation>Points douteux ({count})</translation>
    </message>
    <message>
        <source>Unknown labels ({count})</source>
        <translation>Étiquettes inconnues ({count})</translation>
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
    <message>
        <source>{counts}; more to come</source>
        <translation>{counts}&#x202f;; la suite viendra</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Articles to come</source>
        <translation>Articles à venir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Doubtful points</source>
        <translation>Points douteux</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Unknown labels</source>
        <translation>Étiquettes inconnues</translation>
    </message>
    <message>
        <source>What the files bring</source>
        <translation>Ce que les fichiers apportent</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays “as it is” is added to the codebook. The project remembers what is chosen here.</source>
        <translation>Ce qui reste «&#xa0;tel quel&#xa0;» est ajouté au livre de codes. Le projet retient ce qui est choisi ici.</translation>
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
    <name>HitsHeader</name>
    <message>
        <source>Tick all hits</source>
        <translation>Cocher toutes les occurrences</translation>
    </message>
    <message>
        <source>Tick all or none (Ctrl+A); doubtful hits are left alone</source>
        <translation>Tout cocher ou tout décocher (Ctrl+A)&#x202f;; les occurrences douteuses restent à part</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>occurrence</translation>
    </message>
    <message>
        <source>right context</source>
        <translation>contexte droit</translation>
    </message>
    <message>
        <source>left context</source>
        <translation>contexte gauche</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
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
    <name>KwicDelegate</name>
    <message>
        <source>{record}?</source>
        <translation>{record}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>In the files</source>
        <translation>Dans les fichiers</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>Dans le projet</translation>
    </message>
    <message>
        <source>Labels that the codebook lacks</source>
        <translation>Étiquettes que le livre de codes n’a pas</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>attribut</translation>
    </message>
    <message>
        <source>{code} in the project</source>
        <translation>{code} dans le projet</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>laisser de côté</translation>
    </message>
</context>
<context>
    <name>LedgerTree</name>
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
        <translation>Pas gardé</translation>
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
        <source>Read back and compared</source>
        <translation>Relu et comparé</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>mentions</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} sur {all}</translation>
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
    <name>LookSection</name>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>ochre</source>
        <translation>ocre</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rouille</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>ardoise</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>bleu ciel</translation>
    </message>
    <message>
        <source>Line “{name}”</source>
        <translation>Trait «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Key of the layer</source>
        <translation>Touche de la couche</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Colour, shape and key are those of the layer “{layer}”.</source>
        <translation>Couleur, forme et touche sont celles de la couche «&#xa0;{layer}&#xa0;».</translation>
    </message>
    <message>
        <source>or {digit} (AZERTY {twin})</source>
        <translation>ou {digit} (AZERTY {twin})</translation>
    </message>
    <message>
        <source>then {digit} (AZERTY {twin})</source>
        <translation>puis {digit} (AZERTY {twin})</translation>
    </message>
    <message>
        <source>The key is a letter.</source>
        <translation>La touche est une lettre.</translation>
    </message>
    <message>
        <source>{key} belongs to the program (F, R, V and X do).</source>
        <translation>{key} est réservée au programme (comme F, R, V et X).</translation>
    </message>
    <message>
        <source>{key} belongs to “{layer}”.</source>
        <translation>{key} est à «&#xa0;{layer}&#xa0;».</translation>
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
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Entities, events and suggestions</source>
        <translation>Entités, événements et suggestions</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Positions</translation>
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
</context>
<context>
    <name>MarkSample</name>
    <message>
        <source>A mark as it stands in the text</source>
        <translation>Une marque telle qu’elle est dans le texte</translation>
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
    <name>MergeField</name>
    <message>
        <source>{field}, left: {words}</source>
        <translation>{field}, à gauche&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{field}, right: {words}</source>
        <translation>{field}, à droite&#xa0;: {words}</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= identique</translation>
    </message>
</context>
<context>
    <name>MergePane</name>
    <message>
        <source>Merge two records</source>
        <translation>Fusionner deux fiches</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>The other record: name, alias or code</source>
        <translation>L’autre fiche&#xa0;: nom, alias ou code</translation>
    </message>
    <message>
        <source>Keep the other record’s identifier</source>
        <translation>Garder l’identifiant de l’autre fiche</translation>
    </message>
    <message>
        <source>Mentions that move</source>
        <translation>Mentions qui changent de fiche</translation>
    </message>
    <message>
        <source>No mention is lost. Split is the exact reverse, and undo takes the merge back even after closing.</source>
        <translation>Aucune mention n’est perdue. «&#xa0;Scinder&#xa0;» est l’acte inverse exact&#x202f;; Annuler reprend la fusion même après fermeture.</translation>
    </message>
    <message>
        <source>keep left, right</source>
        <translation>garder la gauche, la droite</translation>
    </message>
    <message>
        <source>keeps its identifier</source>
        <translation>garde son identifiant</translation>
    </message>
    <message>
        <source>becomes an alias</source>
        <translation>devient un alias</translation>
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
        <source>%n stance(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
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
        <source>Note</source>
        <translation>Note</translation>
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
    <name>MonthChart</name>
    <message>
        <source>Mentions by month</source>
        <translation>Mentions par mois</translation>
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
    <name>NearDuplicatesDialog</name>
    <message>
        <source>Nearly the same articles</source>
        <translation>Articles presque identiques</translation>
    </message>
    <message>
        <source>Leave out the chosen</source>
        <translation>Écarter les articles choisis</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Leave the second out</source>
        <translation>Écarter le second</translation>
    </message>
    <message>
        <source>First article</source>
        <translation>Premier article</translation>
    </message>
    <message>
        <source>Second article</source>
        <translation>Second article</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of articles share most of their text</source>
        <translation>
            <numerusform>%n paire d’articles a presque le même texte</numerusform>
            <numerusform>%n paires d’articles ont presque le même texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Agency copy, editions, corrected versions: nothing is left out unless you choose it here.</source>
        <translation>Dépêches, éditions, versions corrigées&#xa0;: rien n’est écarté sans votre choix.</translation>
    </message>
    <message>
        <source>Pairs of articles</source>
        <translation>Paires d’articles</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Part commune</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Keep both (K)</source>
        <translation>Garder les deux (K)</translation>
    </message>
    <message>
        <source>Leave the second out (L or Delete)</source>
        <translation>Écarter le second (L ou Suppr)</translation>
    </message>
    <message>
        <source>Second left out</source>
        <translation>Second écarté</translation>
    </message>
    <message>
        <source>First left out</source>
        <translation>Premier écarté</translation>
    </message>
    <message>
        <source>Both kept</source>
        <translation>Les deux gardés</translation>
    </message>
    <message>
        <source>{done} of {count} decided</source>
        <translation>{done} décidées sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n article(s)</source>
        <translation>
            <numerusform>Écarter %n article</numerusform>
            <numerusform>Écarter %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
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
    <name>OfficesModel</name>
    <message>
        <source>office</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>of</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
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
    <name>OptionFields</name>
    <message>
        <source>A remark is compulsory</source>
        <translation>Une remarque est obligatoire</translation>
    </message>
    <message>
        <source>Its mentions name records of the register</source>
        <translation>Ses mentions désignent des fiches du registre</translation>
    </message>
    <message>
        <source>Codes in other schemes</source>
        <translation>Codes dans d’autres nomenclatures</translation>
    </message>
    <message>
        <source>scheme=code; scheme=code</source>
        <translation>nomenclature=code; nomenclature=code</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>by itself</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Import JSON Lines…</source>
        <translation>Importer du JSON Lines…</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Counting the proposals…</source>
        <translation>Décompte des propositions…</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) in this project</source>
        <translation>
            <numerusform>%n proposition dans ce projet</numerusform>
            <numerusform>%n propositions dans ce projet</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no proposals in this project yet.</source>
        <translation>Il n’y a pas encore de propositions dans ce projet.</translation>
    </message>
    <message>
        <source>Proposals of other programs</source>
        <translation>Propositions d’autres programmes</translation>
    </message>
    <message>
        <source>One line a proposal: article, start, end, label, as Attaché&apos;s own command “suggest” writes them. Nothing is tagged by reading them in. Both buttons act at once; Undo takes it back.</source>
        <translation>Une ligne par proposition&#xa0;: article, start, end, label, comme les écrit la commande «&#xa0;suggest&#xa0;» d’Attaché. Les lire n’étiquette rien. Les deux boutons agissent aussitôt&#x202f;; Annuler les défait.</translation>
    </message>
    <message>
        <source>spaCy</source>
        <translation>spaCy</translation>
    </message>
    <message>
        <source>Where spaCy is installed, with a French or English model, it finds persons and organisations that rules miss. It runs beside Attaché in the Python that you name here; without a name it is off.</source>
        <translation>Là où spaCy est installé, avec un modèle français ou anglais, il trouve des personnes et des organisations que les règles manquent. Il tourne à côté d’Attaché, dans le Python nommé ici&#x202f;; sans nom, il est désactivé.</translation>
    </message>
    <message>
        <source>Python interpreter with spaCy</source>
        <translation>Interpréteur Python avec spaCy</translation>
    </message>
    <message>
        <source>Path of a Python interpreter, for example …/venv/bin/python</source>
        <translation>Chemin d’un interpréteur Python, par exemple …/venv/bin/python</translation>
    </message>
    <message>
        <source>spaCy is off.</source>
        <translation>spaCy est désactivé.</translation>
    </message>
    <message>
        <source>There is no Python interpreter of this name.</source>
        <translation>Il n’y a pas d’interpréteur Python de ce nom.</translation>
    </message>
    <message>
        <source>Not tried yet: press Test.</source>
        <translation>Pas encore essayé&#xa0;: appuyer sur Essayer.</translation>
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
    <name>Pair</name>
    <message>
        <source>{field} in French</source>
        <translation>{field} (français)</translation>
    </message>
    <message>
        <source>{field} in English</source>
        <translation>{field} (anglais)</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go there: {article}</source>
        <translation>Y aller&#xa0;: {article}</translation>
    </message>
</context>
<context>
    <name>PassagePane</name>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
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
        <source>title</source>
        <translation>titre</translation>
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
    <name>QuestionsController</name>
    <message>
        <source>“{words}”: which one?</source>
        <translation>«&#xa0;{words}&#xa0;»&#xa0;: lequel&#x202f;?</translation>
    </message>
</context>
<context>
    <name>QuestionsList</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
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
    <name>RecordAliases</name>
    <message>
        <source>another name</source>
        <translation>un autre nom</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Un autre nom</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Ajouter un nom</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Delete takes it away, Return makes it the name</source>
        <translation>Suppr l’enlève, Entrée en fait le nom</translation>
    </message>
    <message>
        <source>Make it the name</source>
        <translation>En faire le nom</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Enlever</translation>
    </message>
</context>
<context>
    <name>RecordCodes</name>
    <message>
        <source>Authorities</source>
        <translation>Autorités</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Ajouter un code</translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation>Autre système</translation>
    </message>
</context>
<context>
    <name>RecordCountries</name>
    <message>
        <source>country: name or code</source>
        <translation>pays&#xa0;: nom ou code</translation>
    </message>
    <message>
        <source>Add a country</source>
        <translation>Ajouter un pays</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
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
        <source>Authorities</source>
        <translation>Autorités</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>RecordMentions</name>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Form of the mentions</source>
        <translation>Forme des mentions</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>titres</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
</context>
<context>
    <name>RecordOffices</name>
    <message>
        <source>Offices</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Add an office</source>
        <translation>Ajouter une fonction</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Scinder…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Remove the record…</source>
        <translation>Supprimer la fiche…</translation>
    </message>
    <message>
        <source>No stance towards this record yet.</source>
        <translation>Aucune position envers cette fiche pour l’instant.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>No dated mention yet.</source>
        <translation>Aucune mention datée pour l’instant.</translation>
    </message>
    <message>
        <source>opposes</source>
        <translation>s’oppose</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>soutient</translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation>Aucune fiche choisie</translation>
    </message>
    <message>
        <source>Pick one at the left, or make one with +.</source>
        <translation>Choisissez-en une à gauche, ou créez-la avec +.</translation>
    </message>
    <message>
        <source>Duplicate of {name}? Merge…</source>
        <translation>Doublon de {name}&#x202f;? Fusionner…</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>Stances towards {name}</source>
        <translation>Positions envers {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
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
    <name>RefusedFormsPage</name>
    <message>
        <source>Suggest again</source>
        <translation>Suggérer à nouveau</translation>
    </message>
    <message>
        <source>No form is refused</source>
        <translation>Aucune forme n’est refusée</translation>
    </message>
    <message>
        <source>“Never suggest” on a suggestion puts its words here.</source>
        <translation>«&#xa0;Ne jamais suggérer&#xa0;», sur une suggestion, range ses mots ici.</translation>
    </message>
    <message>
        <source>Forms that are never suggested</source>
        <translation>Formes jamais suggérées</translation>
    </message>
    <message>
        <source>Suggest again (Delete)</source>
        <translation>Suggérer à nouveau (Suppr)</translation>
    </message>
    <message>
        <source>These words are not suggested to you, in any article of this project.</source>
        <translation>Ces mots ne vous sont suggérés dans aucun article de ce projet.</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) will be suggested again</source>
        <translation>
            <numerusform>%n forme sera de nouveau suggérée</numerusform>
            <numerusform>%n formes seront de nouveau suggérées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterController</name>
    <message>
        <source>New record</source>
        <translation>Nouvelle fiche</translation>
    </message>
</context>
<context>
    <name>RegisterDelegate</name>
    <message>
        <source>duplicate?</source>
        <translation>doublon&#x202f;?</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>Register</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Mentions without a record</source>
        <translation>Mentions sans fiche</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Sorted by number of mentions</source>
        <translation>Trié par nombre de mentions</translation>
    </message>
    <message>
        <source>Table of the register</source>
        <translation>Tableau du registre</translation>
    </message>
    <message>
        <source>Export as a table (CSV)…</source>
        <translation>Exporter en tableau (CSV)…</translation>
    </message>
    <message>
        <source>Import a table (CSV)…</source>
        <translation>Importer un tableau (CSV)…</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Name, alias, code, number…</source>
        <translation>Nom, alias, code, numéro…</translation>
    </message>
    <message>
        <source>No record here</source>
        <translation>Aucune fiche ici</translation>
    </message>
    <message>
        <source>To resolve</source>
        <translation>À résoudre</translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation>Trié par nom</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Tag a name in the text, or make a record with +.</source>
        <translation>Étiquetez un nom dans le texte, ou créez une fiche avec +.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Scinder…</translation>
    </message>
    <message>
        <source>Remove the record…</source>
        <translation>Supprimer la fiche…</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps a duplicate of {name}</source>
        <translation>peut-être un doublon de {name}</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RegisterTables</name>
    <message>
        <source>Export the register</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Importer des fiches</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
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
        <source>Near duplicates…</source>
        <translation>Quasi-doublons…</translation>
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
    <message>
        <source>The copy without the articles’ text is made</source>
        <translation>La copie sans le texte des articles est faite</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) put back</source>
        <translation>
            <numerusform>%n texte remis</numerusform>
            <numerusform>%n textes remis</numerusform>
        </translation>
    </message>
    <message>
        <source>No text was put back</source>
        <translation>Aucun texte n’a été remis</translation>
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
    <name>ReviewController</name>
    <message>
        <source>Is *{words}* here {value}?</source>
        <translation>*{words}* désigne-t-il ici {value}&#x202f;?</translation>
    </message>
    <message>
        <source>Is *{words}* here the same as {name}?</source>
        <translation>*{words}* désigne-t-il ici {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Is *{words}* here to be tagged: {label}?</source>
        <translation>Faut-il étiqueter ici *{words}*&#xa0;: {label}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à relire</translation>
    </message>
    <message>
        <source>Looking for doubtful places</source>
        <translation>Recherche des passages douteux</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Laisser en suspens</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Back to the question before (Backspace)</source>
        <translation>Revenir à la question précédente (Retour arrière)</translation>
    </message>
    <message>
        <source>No question yet</source>
        <translation>Pas encore de question</translation>
    </message>
    <message>
        <source>They appear as they are found.</source>
        <translation>Elles apparaissent à mesure qu’elles sont trouvées.</translation>
    </message>
    <message>
        <source>Everything is reviewed</source>
        <translation>Tout est relu</translation>
    </message>
    <message>
        <source>No place in the corpus is in doubt.</source>
        <translation>Aucun passage du corpus n’est douteux.</translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n en suspens</numerusform>
            <numerusform>%n en suspens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question traitée</numerusform>
            <numerusform>%n questions traitées</numerusform>
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
    <name>RolesSection</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter un rôle</translation>
    </message>
    <message>
        <source>as in the layer “{layer}”</source>
        <translation>comme la couche «&#xa0;{layer}&#xa0;»</translation>
    </message>
    <message>
        <source>New role…</source>
        <translation>Nouveau rôle…</translation>
    </message>
    <message>
        <source>Edit the role…</source>
        <translation>Modifier le rôle…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take out of this label</source>
        <translation>Ôter de cette étiquette</translation>
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
    <message>
        <source>Decided in this project</source>
        <translation>Décidé dans ce projet</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Exact accents</source>
        <translation>Accents exacts</translation>
    </message>
    <message>
        <source>Exact accents: é is not e</source>
        <translation>Accents exacts&#xa0;: é n’est pas e</translation>
    </message>
    <message>
        <source>Forms and aliases</source>
        <translation>Formes et alias</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formes</translation>
    </message>
    <message numerus="yes">
        <source>Forms and aliases of {record}: %n</source>
        <translation>
            <numerusform>Formes et alias de {record}&#xa0;: %n</numerusform>
            <numerusform>Formes et alias de {record}&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>label:ACTOR entity:&quot;…&quot; flag:yes since:2019-01-01</source>
        <translation>label:ACTOR entity:&quot;…&quot; flag:oui since:2019-01-01</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number}&#xa0;ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;s</translation>
    </message>
    <message>
        <source>{hits} in {articles}</source>
        <translation>{hits} dans {articles}</translation>
    </message>
</context>
<context>
    <name>SearchBulkBar</name>
    <message>
        <source>Tag as</source>
        <translation>Étiqueter comme</translation>
    </message>
    <message>
        <source>Label to tag with</source>
        <translation>Étiquette à poser</translation>
    </message>
    <message>
        <source>More for the ticked marks</source>
        <translation>Autres actions sur les marques cochées</translation>
    </message>
    <message>
        <source>More for the ticked marks: remove, other record, attribute</source>
        <translation>Autres actions sur les marques cochées&#xa0;: retirer, autre fiche, attribut</translation>
    </message>
    <message>
        <source>{ticked} of {all} ticked</source>
        <translation>{ticked} cochées sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mark(s)</source>
        <translation>
            <numerusform>Retirer %n marque</numerusform>
            <numerusform>Retirer %n marques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n hit(s)</source>
        <translation>
            <numerusform>Étiqueter %n occurrence</numerusform>
            <numerusform>Étiqueter %n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Tick hits that are not tagged yet</source>
        <translation>Cochez des occurrences qui ne sont pas encore étiquetées</translation>
    </message>
    <message numerus="yes">
        <source>Change the record of %n mark(s) to {record}</source>
        <translation>
            <numerusform>Rattacher %n marque à {record}</numerusform>
            <numerusform>Rattacher %n marques à {record}</numerusform>
        </translation>
    </message>
    <message>
        <source>Change record…</source>
        <translation>Changer la fiche…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>SearchCentre</name>
    <message>
        <source>Nothing looked for yet</source>
        <translation>Rien de cherché pour l’instant</translation>
    </message>
    <message>
        <source>Type words above: every place where they stand is listed here, ready to be tagged.</source>
        <translation>Tapez des mots ci-dessus&#xa0;: chaque endroit où ils se trouvent est listé ici, prêt à être étiqueté.</translation>
    </message>
    <message>
        <source>No hit passes</source>
        <translation>Aucune occurrence ne passe</translation>
    </message>
    <message>
        <source>Tick more at the left.</source>
        <translation>Cochez davantage à gauche.</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Case, accents and apostrophes do not count unless you ask for it.</source>
        <translation>Casse, accents et apostrophes ne comptent que si vous le demandez.</translation>
    </message>
    <message>
        <source>Space: tick</source>
        <translation>Espace&#xa0;: cocher</translation>
    </message>
    <message>
        <source>Enter: tag the ticked</source>
        <translation>Entrée&#xa0;: étiqueter les cochées</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z takes the %n back at once</source>
        <translation>
            <numerusform>Ctrl+Z la reprend</numerusform>
            <numerusform>Ctrl+Z reprend les %n d’un coup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Exact case</source>
        <translation>Casse exacte</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
</context>
<context>
    <name>SearchFacet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFacets</name>
    <message>
        <source>Tagging</source>
        <translation>Étiquetage</translation>
    </message>
    <message>
        <source>Form found</source>
        <translation>Forme trouvée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Parution</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>Narrow the hits down</source>
        <translation>Restreindre les occurrences</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Non étiquetées</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Déjà étiquetées</translation>
    </message>
    <message>
        <source>Other entity</source>
        <translation>Autre entité</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sans étiquette</translation>
    </message>
</context>
<context>
    <name>SearchHistogram</name>
    <message>
        <source>Published</source>
        <translation>Parution</translation>
    </message>
    <message>
        <source>Drag over the columns, or use Shift and the arrow keys, to pick a range</source>
        <translation>Glissez sur les colonnes, ou utilisez Maj et les flèches, pour choisir une période</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>from {first} to {last}: {hits}</source>
        <translation>du {first} au {last}&#xa0;: {hits}</translation>
    </message>
</context>
<context>
    <name>SearchHitsView</name>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
</context>
<context>
    <name>SearchKeeping</name>
    <message>
        <source>hits</source>
        <translation>occurrences</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>SearchRecordField</name>
    <message>
        <source>Record, or none yet</source>
        <translation>Fiche, ou aucune encore</translation>
    </message>
    <message>
        <source>Record to tag as</source>
        <translation>Fiche à rattacher</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Same form in the project</source>
        <translation>Même forme dans le projet</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches gardées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>Tableau CSV…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The hits shown as a table for a spreadsheet</source>
        <translation>Les occurrences affichées, en tableau pour un tableur</translation>
    </message>
    <message>
        <source>Open the passage in its article (Ctrl+Enter)</source>
        <translation>Ouvrir le passage dans son article (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+D)</source>
        <translation>Garder cette recherche (Ctrl+D)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Garder cette recherche</translation>
    </message>
    <message>
        <source>Enter opens a search, Delete removes it</source>
        <translation>Entrée ouvre une recherche, Suppr la retire</translation>
    </message>
    <message>
        <source>nowhere tagged</source>
        <translation>étiquetée nulle part</translation>
    </message>
    <message>
        <source>Tag as this record</source>
        <translation>Étiqueter comme cette fiche</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share without the text</source>
        <translation>Partager sans le texte</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>A copy of the project in which the articles cannot be read</source>
        <translation>Une copie du projet où les articles ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>What stays: every mark with its position, the words under it (of more than 40 characters only both ends), events and records, notes, titles, sources and dates, and a fingerprint (SHA-256) of each text.</source>
        <translation>Ce qui reste&#xa0;: chaque marque avec sa position, les mots qu’elle couvre (au-delà de 40 caractères, seulement les deux bouts), les événements et les fiches, les notes, les titres, les sources et les dates, et une empreinte (SHA-256) de chaque texte.</translation>
    </message>
    <message>
        <source>What goes: all other words of the texts, the history, refused suggestions and proposals. Whoever has the same articles puts their texts back with File ▸ Put the articles’ text back…</source>
        <translation>Ce qui part&#xa0;: tous les autres mots des textes, l’historique, les suggestions refusées et les propositions. Qui possède les mêmes articles y remet leur texte par Fichier ▸ Remettre le texte des articles…</translation>
    </message>
    <message>
        <source>Leave the titles readable</source>
        <translation>Laisser les titres lisibles</translation>
    </message>
    <message>
        <source>Notes in the register stay as they are: look through them if they quote articles.</source>
        <translation>Les notes du registre restent telles quelles&#xa0;: relisez-les si elles citent des articles.</translation>
    </message>
</context>
<context>
    <name>SharingController</name>
    <message>
        <source>{project} without text</source>
        <translation>{project} sans texte</translation>
    </message>
    <message>
        <source>Share without the text</source>
        <translation>Partager sans le texte</translation>
    </message>
    <message>
        <source>Your own copies of the articles</source>
        <translation>Vos propres exemplaires des articles</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>Copie en cours</translation>
    </message>
    <message>
        <source>Putting texts back</source>
        <translation>Remise des textes</translation>
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
    <name>SplitPane</name>
    <message>
        <source>Split the record</source>
        <translation>Scinder la fiche</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Name of the new record, or another record</source>
        <translation>Nom de la nouvelle fiche, ou une autre fiche</translation>
    </message>
    <message>
        <source>Mentions, ticked ones leave</source>
        <translation>Mentions&#xa0;: les cochées partent</translation>
    </message>
    <message>
        <source>Goes with them</source>
        <translation>Part avec elles</translation>
    </message>
    <message>
        <source>Tick the mentions that leave {name}.</source>
        <translation>Cochez les mentions qui quittent {name}.</translation>
    </message>
    <message>
        <source>Tick all “{words}”</source>
        <translation>Cocher tous les «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Alias {name}</source>
        <translation>Alias {name}</translation>
    </message>
    <message>
        <source>No mention is ticked yet.</source>
        <translation>Aucune mention n’est cochée pour l’instant.</translation>
    </message>
    <message>
        <source>The new record needs a name.</source>
        <translation>La nouvelle fiche a besoin d’un nom.</translation>
    </message>
    <message>
        <source>To {name}: {count} of {total} mentions</source>
        <translation>Vers {name}&#xa0;: {count} mentions sur {total}</translation>
    </message>
</context>
<context>
    <name>StanceChart</name>
    <message>
        <source>Stances towards the record</source>
        <translation>Positions envers la fiche</translation>
    </message>
    <message numerus="yes">
        <source>supports in %n article(s)</source>
        <translation>
            <numerusform>soutient dans %n article</numerusform>
            <numerusform>soutient dans %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opposes in %n article(s)</source>
        <translation>
            <numerusform>s’oppose dans %n article</numerusform>
            <numerusform>s’oppose dans %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told by others</source>
        <translation>
            <numerusform>dont %n selon autrui</numerusform>
            <numerusform>dont %n selon autrui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StanceDelegate</name>
    <message>
        <source>value missing</source>
        <translation>valeur manquante</translation>
    </message>
    <message>
        <source>holder missing</source>
        <translation>qui manquant</translation>
    </message>
    <message>
        <source>target missing</source>
        <translation>cible manquante</translation>
    </message>
</context>
<context>
    <name>StanceListView</name>
    <message>
        <source>Stances of the article</source>
        <translation>Positions de l’article</translation>
    </message>
</context>
<context>
    <name>StanceMatrixModel</name>
    <message>
        <source>{holder} → {target}: nothing</source>
        <translation>{holder} → {target}&#xa0;: rien</translation>
    </message>
</context>
<context>
    <name>StanceMatrixPage</name>
    <message>
        <source>According to whom</source>
        <translation>Selon qui</translation>
    </message>
    <message>
        <source>with derived stances</source>
        <translation>avec les positions dérivées</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>toutes les sources</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>Arrows go from cell to cell, Return opens the passage.</source>
        <translation>Les flèches vont de case en case, Entrée ouvre le passage.</translation>
    </message>
</context>
<context>
    <name>StanceMatrixView</name>
    <message>
        <source>Who supports and who opposes whom</source>
        <translation>Qui soutient qui, qui s’oppose à qui</translation>
    </message>
</context>
<context>
    <name>StancesPanel</name>
    <message>
        <source>Stances</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>matrice</translation>
    </message>
    <message>
        <source>How the stances are shown</source>
        <translation>Comment les positions sont montrées</translation>
    </message>
    <message>
        <source>New stance from the words in hand</source>
        <translation>Nouvelle position à partir des mots choisis</translation>
    </message>
    <message>
        <source>Derived stances too</source>
        <translation>Aussi les positions dérivées</translation>
    </message>
    <message>
        <source>No stance here</source>
        <translation>Aucune position ici</translation>
    </message>
    <message>
        <source>Select the word that bears it, then press S.</source>
        <translation>Sélectionnez le mot qui la porte, puis S.</translation>
    </message>
    <message>
        <source>No matrix yet</source>
        <translation>Pas encore de matrice</translation>
    </message>
    <message>
        <source>It needs a stance with its holder and its target.</source>
        <translation>Il y faut une position, avec qui la tient et sa cible.</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>also for {country} (derived)</source>
        <translation>aussi pour&#xa0;: {country} (dérivé)</translation>
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
    <name>SuggestionListView</name>
    <message>
        <source>Suggestions for the article</source>
        <translation>Suggestions pour l’article</translation>
    </message>
</context>
<context>
    <name>SuggestionOptionsDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Kinds of options</source>
        <translation>Sortes d’options</translation>
    </message>
    <message>
        <source>Never suggest</source>
        <translation>Ne jamais suggérer</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Dictionnaire</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>De l’extérieur</translation>
    </message>
    <message>
        <source>A row of the dictionary cannot be stored yet.</source>
        <translation>Une ligne du dictionnaire ne peut pas encore être enregistrée.</translation>
    </message>
</context>
<context>
    <name>SuggestionOptionsFiles</name>
    <message>
        <source>Import a dictionary</source>
        <translation>Importer un dictionnaire</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export the dictionary</source>
        <translation>Exporter le dictionnaire</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read, to be stored with Apply</source>
        <translation>
            <numerusform>%n ligne lue, à enregistrer par Appliquer</numerusform>
            <numerusform>%n lignes lues, à enregistrer par Appliquer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n ligne écrite</numerusform>
            <numerusform>%n lignes écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>Import proposals</source>
        <translation>Importer des propositions</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson *.json *.txt)</source>
        <translation>JSON Lines (*.jsonl *.ndjson *.json *.txt)</translation>
    </message>
    <message>
        <source>Reading the proposals…</source>
        <translation>Lecture des propositions…</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) read</source>
        <translation>
            <numerusform>%n proposition lue</numerusform>
            <numerusform>%n propositions lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new was found.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) forgotten</source>
        <translation>
            <numerusform>%n proposition oubliée</numerusform>
            <numerusform>%n propositions oubliées</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting spaCy…</source>
        <translation>Démarrage de spaCy…</translation>
    </message>
</context>
<context>
    <name>SuggestionSourcesPage</name>
    <message>
        <source>Capitals and seats of power</source>
        <translation>Capitales et lieux de pouvoir</translation>
    </message>
    <message>
        <source>What may propose</source>
        <translation>Ce qui peut proposer</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Capitales</translation>
    </message>
    <message>
        <source>“Paris”, “the Kremlin”: you are asked whether the town, the state or its government is meant</source>
        <translation>«&#xa0;Paris&#xa0;», «&#xa0;le Kremlin&#xa0;»&#xa0;: on vous demande s’il s’agit de la ville, de l’État ou de son gouvernement</translation>
    </message>
    <message>
        <source>How sure it must be</source>
        <translation>Certitude exigée</translation>
    </message>
    <message>
        <source>How sure a suggestion must be</source>
        <translation>Certitude exigée d’une suggestion</translation>
    </message>
    <message>
        <source>more, less sure</source>
        <translation>plus, moins sûres</translation>
    </message>
    <message>
        <source>few, sure</source>
        <translation>peu, sûres</translation>
    </message>
    <message>
        <source>Suggestions that are less than {share} sure are not shown.</source>
        <translation>Les suggestions sûres à moins de {share} ne sont pas montrées.</translation>
    </message>
    <message>
        <source>This is the usual measure.</source>
        <translation>C’est la mesure habituelle.</translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Which layer</source>
        <translation>Quelle couche</translation>
    </message>
    <message>
        <source>What may propose in this project</source>
        <translation>Ce qui peut proposer dans ce projet</translation>
    </message>
    <message>
        <source>Review the corpus, one question at a time…</source>
        <translation>Revoir le corpus, une question à la fois…</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejeter</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>passer</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>Where several annotate apart to be compared, nothing is proposed.</source>
        <translation>Là où plusieurs annotent séparément pour être comparés, rien n’est proposé.</translation>
    </message>
    <message>
        <source>Drawn for reliability</source>
        <translation>Tiré pour la fiabilité</translation>
    </message>
    <message>
        <source>Names, countries and dates that are not tagged yet appear here by themselves.</source>
        <translation>Les noms, pays et dates qui ne sont pas encore étiquetés apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Nothing to propose here</source>
        <translation>Rien à proposer ici</translation>
    </message>
    <message>
        <source>Accept the safe ones  {count}</source>
        <translation>Accepter les sûres  {count}</translation>
    </message>
    <message>
        <source>Only forms that you decided the same way before</source>
        <translation>Seulement les formes que vous avez déjà décidées de la même manière</translation>
    </message>
</context>
<context>
    <name>TagAllController</name>
    <message numerus="yes">
        <source>Remove %n mark(s) of “{words}”?</source>
        <translation>
            <numerusform>Retirer %n marque de «&#xa0;{words}&#xa0;»&#x202f;?</numerusform>
            <numerusform>Retirer %n marques de «&#xa0;{words}&#xa0;»&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stand in %n article(s). One undo brings all back.</source>
        <translation>
            <numerusform>Dans %n article. Une seule annulation ramène tout.</numerusform>
            <numerusform>Dans %n articles. Une seule annulation ramène tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Looking through the corpus…</source>
        <translation>Parcours du corpus…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
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
    <name>TemplateFields</name>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Roles in braces, &lt;verb|verbs&gt;, what may be missing in brackets: {AGENT} &lt;cuts|cut&gt; ties[ on {DATE}]</source>
        <translation>Rôles entre accolades, &lt;verbe|verbes&gt;, entre crochets ce qui peut manquer&#xa0;: {AGENT} &lt;rompt|rompent&gt;[ le {DATE}]</translation>
    </message>
    <message>
        <source>Preview of the sentence</source>
        <translation>Aperçu de la phrase</translation>
    </message>
</context>
<context>
    <name>TextSharing</name>
    <message>
        <source>this is the project itself</source>
        <translation>c’est le projet lui-même</translation>
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
    <name>UseChart</name>
    <message>
        <source>Uses over time</source>
        <translation>Emplois au fil du temps</translation>
    </message>
</context>
<context>
    <name>UseSection</name>
    <message>
        <source>Use</source>
        <translation>Emploi</translation>
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
    <name>ViewBuilders</name>
    <message>
        <source>Table saved: {path}</source>
        <translation>Tableau enregistré&#xa0;: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without a record</source>
        <translation>
            <numerusform>%n mention sans fiche</numerusform>
            <numerusform>%n mentions sans fiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable duplicate(s)</source>
        <translation>
            <numerusform>%n doublon probable</numerusform>
            <numerusform>%n doublons probables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceLegend</name>
    <message>
        <source>Voices: {names}</source>
        <translation>Voix&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>VoicesController</name>
    <message>
        <source>Who says “{words}”?</source>
        <translation>Qui dit «&#xa0;{words}&#xa0;»&#x202f;?</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message>
        <source>What to look at</source>
        <translation>Que regarder</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>À finir</translation>
    </message>
    <message>
        <source>Filter: words, record, article…</source>
        <translation>Filtrer&#xa0;: mots, fiche, article…</translation>
    </message>
    <message>
        <source>Show dismissed</source>
        <translation>Montrer les écartés</translation>
    </message>
    <message>
        <source>Show dismissed ({count})</source>
        <translation>Montrer les écartés ({count})</translation>
    </message>
</context>
<context>
    <name>WatchEmpty</name>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Looking through the project…</source>
        <translation>Examen du projet…</translation>
    </message>
    <message>
        <source>Go on working meanwhile.</source>
        <translation>Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Arrêté avant la fin</translation>
    </message>
    <message>
        <source>Nothing can be said about the whole project.</source>
        <translation>Rien ne peut être dit du projet entier.</translation>
    </message>
    <message>
        <source>Nothing looked at yet</source>
        <translation>Rien n’a encore été examiné</translation>
    </message>
    <message>
        <source>Open a project to see what contradicts itself.</source>
        <translation>Ouvrez un projet pour voir ce qui se contredit.</translation>
    </message>
    <message>
        <source>No finding passes the filter</source>
        <translation>Aucun constat ne passe le filtre</translation>
    </message>
    <message>
        <source>Clear the field to see them all.</source>
        <translation>Videz le champ pour les voir tous.</translation>
    </message>
    <message>
        <source>Two records, dates or stances that do not go together would be listed here.</source>
        <translation>Les fiches, dates ou positions qui ne vont pas ensemble seraient énumérées ici.</translation>
    </message>
    <message>
        <source>Nothing contradicts itself</source>
        <translation>Rien ne se contredit</translation>
    </message>
    <message>
        <source>Missing roles, open doubts and odd borders would be listed here.</source>
        <translation>Les rôles manquants, les doutes ouverts et les frontières étranges seraient énumérés ici.</translation>
    </message>
    <message>
        <source>Nothing is left to finish</source>
        <translation>Rien ne reste à finir</translation>
    </message>
</context>
<context>
    <name>WatchFindingsModel</name>
    <message>
        <source>dismissed: {reason}</source>
        <translation>écarté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>écarté</translation>
    </message>
</context>
<context>
    <name>WatchLegend</name>
    <message>
        <source>go there</source>
        <translation>y aller</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtrer</translation>
    </message>
    <message>
        <source>list again</source>
        <translation>remettre</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>ignorer</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Contradictions and work to finish</source>
        <translation>Contradictions et travail à finir</translation>
    </message>
    <message>
        <source>Looking through the project…</source>
        <translation>Examen du projet…</translation>
    </message>
    <message>
        <source>Dismissed: {sentence}</source>
        <translation>Écarté&#xa0;: {sentence}</translation>
    </message>
</context>
<context>
    <name>WatchPassages</name>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Record: {name}</source>
        <translation>Fiche&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Open the record {name}</source>
        <translation>Ouvrir la fiche {name}</translation>
    </message>
</context>
<context>
    <name>WatchQuestionsModel</name>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>{question}: {count}</source>
        <translation>{question}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>WatchReason</name>
    <message>
        <source>Why it is right as it is (may stay empty)</source>
        <translation>Pourquoi c’est juste ainsi (facultatif)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <source>The text of this article was left out; put it back by File ▸ Put the articles’ text back…</source>
        <translation>Le texte de cet article a été retiré&#x202f;; remettez-le par Fichier ▸ Remettre le texte des articles…</translation>
    </message>
    <message>
        <source>Put it back…</source>
        <translation>Le remettre…</translation>
    </message>
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
    <name>_CellDelegate</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
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
        <source>Articles and annotations from files</source>
        <translation>Articles et annotations lus dans des fichiers</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>All articles and annotations in a folder and below</source>
        <translation>Tous les articles et annotations d’un dossier et de ses sous-dossiers</translation>
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
        <source>S&amp;hare without the text…</source>
        <translation>Partager &amp;sans le texte…</translation>
    </message>
    <message>
        <source>A copy of the project in which the articles cannot be read</source>
        <translation>Une copie du projet où les articles ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>&amp;Put the articles’ text back…</source>
        <translation>&amp;Remettre le texte des articles…</translation>
    </message>
    <message>
        <source>From your own copies of the articles, into a project shared without text</source>
        <translation>Depuis vos propres exemplaires des articles, dans un projet partagé sans texte</translation>
    </message>
    <message>
        <source>&amp;Near duplicates…</source>
        <translation>&amp;Quasi-doublons…</translation>
    </message>
    <message>
        <source>Articles with nearly the same text: agency copy, editions, corrected versions</source>
        <translation>Articles au texte presque identique&#xa0;: dépêches, éditions, versions corrigées</translation>
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
        <source>Annotate</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>Read an article and tag it</source>
        <translation>Lire un article et l’étiqueter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Words and records in the whole corpus</source>
        <translation>Des mots et des fiches dans tout le corpus</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>All actors, countries and places of the project</source>
        <translation>Tous les acteurs, pays et lieux du projet</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Labels, roles, attributes and rules of the project</source>
        <translation>Étiquettes, rôles, attributs et règles du projet</translation>
    </message>
    <message>
        <source>Events of the corpus</source>
        <translation>Événements du corpus</translation>
    </message>
    <message>
        <source>All events, stances and quotations of the project in one table</source>
        <translation>Tous les événements, positions et citations du projet dans un tableau</translation>
    </message>
    <message>
        <source>Contradictions, to finish</source>
        <translation>Contradictions, à finir</translation>
    </message>
    <message>
        <source>What contradicts itself in your work, and what is still missing</source>
        <translation>Ce qui se contredit dans votre travail, et ce qui manque encore</translation>
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
        <source>Stances</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
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
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Shade reported words and scare quotes; the narrator’s stay plain</source>
        <translation>Teinter les paroles rapportées et les guillemets de distance&#x202f;; celles du narrateur restent nues</translation>
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
        <source>In the table of the corpus’ events</source>
        <translation>Dans le tableau des événements du corpus</translation>
    </message>
    <message>
        <source>Same event</source>
        <translation>Même événement</translation>
    </message>
    <message>
        <source>Not the same event</source>
        <translation>Pas le même événement</translation>
    </message>
    <message>
        <source>Propose the same event</source>
        <translation>Proposer le même événement</translation>
    </message>
    <message>
        <source>Sort by the column in hand</source>
        <translation>Trier par la colonne courante</translation>
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
        <source>The same, in this article</source>
        <translation>De même, dans cet article</translation>
    </message>
    <message>
        <source>Tag all of this article, or accept all suggestions of the same form</source>
        <translation>Tout étiqueter dans cet article, ou accepter toutes les suggestions de même forme</translation>
    </message>
    <message>
        <source>Show the other occurrences</source>
        <translation>Voir les autres occurrences</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Rejeter la suggestion</translation>
    </message>
    <message>
        <source>Never suggest this form</source>
        <translation>Ne jamais suggérer cette forme</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Suggestion suivante</translation>
    </message>
    <message>
        <source>Accept the safe suggestions</source>
        <translation>Accepter les suggestions sûres</translation>
    </message>
    <message>
        <source>Only forms that you decided the same way before</source>
        <translation>Seulement les formes que vous avez déjà décidées de la même manière</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Retirer la marque</translation>
    </message>
    <message>
        <source>Review the corpus…</source>
        <translation>Revoir le corpus…</translation>
    </message>
    <message>
        <source>Doubtful suggestions, one question at a time</source>
        <translation>Les suggestions douteuses, une question à la fois</translation>
    </message>
    <message>
        <source>Suggestions: options…</source>
        <translation>Suggestions&#xa0;: options…</translation>
    </message>
    <message>
        <source>Sources, forms never suggested, your dictionary, proposals from outside</source>
        <translation>Sources, formes jamais suggérées, votre dictionnaire, propositions de l’extérieur</translation>
    </message>
    <message>
        <source>Remove everywhere…</source>
        <translation>Retirer partout…</translation>
    </message>
    <message>
        <source>All marks of the same form, label and record</source>
        <translation>Toutes les marques de même forme, étiquette et fiche</translation>
    </message>
    <message>
        <source>Change the record, the date or the event</source>
        <translation>Modifier la fiche, la date ou l’événement</translation>
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
        <source>tag “{0}” {1} times</source>
        <translation>étiqueter «&#xa0;{0}&#xa0;» {1} fois</translation>
    </message>
    <message>
        <source>link “{0}” to {1}, {2} times</source>
        <translation>lier «&#xa0;{0}&#xa0;» à {1}, {2} fois</translation>
    </message>
    <message>
        <source>describe “{0}”, {2} times</source>
        <translation>décrire «&#xa0;{0}&#xa0;», {2} fois</translation>
    </message>
    <message>
        <source>accept “{0}” as {1}</source>
        <translation>accepter «&#xa0;{0}&#xa0;» comme {1}</translation>
    </message>
    <message>
        <source>accept {1} suggestions</source>
        <translation>accepter {1} suggestions</translation>
    </message>
    <message>
        <source>reject the suggestion “{0}”</source>
        <translation>rejeter la suggestion «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>never suggest “{0}”</source>
        <translation>ne jamais suggérer «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>record {1} stances on “{0}”</source>
        <translation>noter {1} positions sur «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>derive the stance of {0}</source>
        <translation>dériver la position&#xa0;: {0}</translation>
    </message>
    <message>
        <source>dismiss the finding “{0}”</source>
        <translation>écarter le constat «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>keep both of nearly the same articles</source>
        <translation>garder les deux articles presque identiques</translation>
    </message>
    <message>
        <source>list the finding “{0}” again</source>
        <translation>remettre le constat «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>edit the attribute {0}</source>
        <translation>modifier l’attribut {0}</translation>
    </message>
    <message>
        <source>edit the role {0}</source>
        <translation>modifier le rôle {0}</translation>
    </message>
    <message>
        <source>edit the general rules</source>
        <translation>modifier les règles générales</translation>
    </message>
    <message>
        <source>rename the codebook</source>
        <translation>renommer le livre de codes</translation>
    </message>
    <message>
        <source>publish version {0} of the codebook</source>
        <translation>publier la version {0} du livre de codes</translation>
    </message>
    <message>
        <source>move the label {0}</source>
        <translation>déplacer l’étiquette {0}</translation>
    </message>
    <message>
        <source>merge the label {0} into {1}</source>
        <translation>fusionner l’étiquette {0} dans {1}</translation>
    </message>
    <message>
        <source>split the label {0}: {1} on its own</source>
        <translation>scinder l’étiquette {0}&#xa0;: {1} à part</translation>
    </message>
    <message>
        <source>look at {0} cases again</source>
        <translation>relire {0} cas</translation>
    </message>
    <message>
        <source>suggest {0} again</source>
        <translation>suggérer de nouveau {0}</translation>
    </message>
    <message>
        <source>change the project’s settings</source>
        <translation>changer les réglages du projet</translation>
    </message>
    <message>
        <source>change the dictionary ({0})</source>
        <translation>changer le dictionnaire ({0})</translation>
    </message>
    <message>
        <source>forget {0} proposals</source>
        <translation>oublier {0} propositions</translation>
    </message>
    <message>
        <source>import {0} proposals</source>
        <translation>importer {0} propositions</translation>
    </message>
    <message>
        <source>split {0}: {1} on its own</source>
        <translation>scinder {0}&#xa0;: {1} à part</translation>
    </message>
    <message>
        <source>import records from {0}</source>
        <translation>importer des fiches de {0}</translation>
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
        <source>make one event of {0}</source>
        <translation>ne faire qu’un événement de {0}</translation>
    </message>
    <message>
        <source>tell {0} event(s) apart</source>
        <translation>séparer {0} événement(s)</translation>
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
        <source>leave out {0} articles</source>
        <translation>écarter {0} articles</translation>
    </message>
    <message>
        <source>put the text of “{0}” back</source>
        <translation>remettre le texte de «&#xa0;{0}&#xa0;»</translation>
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
        <source>take in what the codebook {0} adds</source>
        <translation>reprendre ce que le livre de codes {0} ajoute</translation>
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
        <source>{0} mentions tagged.</source>
        <translation>{0} mentions étiquetées.</translation>
    </message>
    <message>
        <source>{0} marks removed.</source>
        <translation>{0} marques retirées.</translation>
    </message>
    <message>
        <source>{0} mentions linked.</source>
        <translation>{0} mentions liées.</translation>
    </message>
    <message>
        <source>{0} mentions described.</source>
        <translation>{0} mentions décrites.</translation>
    </message>
    <message>
        <source>{0} suggestions accepted.</source>
        <translation>{0} suggestions acceptées.</translation>
    </message>
    <message>
        <source>Rejected here: {0}</source>
        <translation>Rejeté ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Never suggested again: {0}</source>
        <translation>Ne sera plus suggéré&#xa0;: {0}</translation>
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
        <source>Stance recorded.</source>
        <translation>Position notée.</translation>
    </message>
    <message>
        <source>{0} stances recorded.</source>
        <translation>{0} positions notées.</translation>
    </message>
    <message>
        <source>Recorded already.</source>
        <translation>Déjà notée.</translation>
    </message>
    <message>
        <source>No actor or country in these words.</source>
        <translation>Ni acteur ni pays dans ces mots.</translation>
    </message>
    <message>
        <source>No word here bears a stance.</source>
        <translation>Aucun mot ici ne porte de position.</translation>
    </message>
    <message>
        <source>The holder’s country is not known.</source>
        <translation>Le pays de cet acteur n’est pas connu.</translation>
    </message>
    <message>
        <source>Derived: {0}</source>
        <translation>Position dérivée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Derived already: {0}</source>
        <translation>Position déjà dérivée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Label merged: {0}</source>
        <translation>Étiquette fusionnée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Label split: {0}</source>
        <translation>Étiquette scindée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The program’s own codebook has nothing beyond this one.</source>
        <translation>Le livre de codes du programme n’a rien de plus que celui-ci.</translation>
    </message>
    <message>
        <source>Version {0} of the codebook is published.</source>
        <translation>La version {0} du livre de codes est publiée.</translation>
    </message>
    <message>
        <source>{0} events are now one happening.</source>
        <translation>{0} événements n’en font plus qu’un.</translation>
    </message>
    <message>
        <source>Events of their own again: {0}</source>
        <translation>De nouveau des événements à part&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Choose two events or more.</source>
        <translation>Choisir au moins deux événements.</translation>
    </message>
    <message>
        <source>At most {0} events can be joined.</source>
        <translation>On peut réunir au plus {0} événements.</translation>
    </message>
    <message>
        <source>Split off: {0}</source>
        <translation>Scindé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Merged into {0}.</source>
        <translation>Fusion faite&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Articles left out: {0}</source>
        <translation>Articles écartés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>No two articles have nearly the same text.</source>
        <translation>Aucun article n’a presque le même texte qu’un autre.</translation>
    </message>
    <message>
        <source>There are fewer than two articles to compare.</source>
        <translation>Il y a moins de deux articles à comparer.</translation>
    </message>
    <message>
        <source>Every article of this project has its text.</source>
        <translation>Tous les articles de ce projet ont leur texte.</translation>
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
    <name>argument_menu</name>
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
</context>
<context>
    <name>codebook</name>
    <message>
        <source>name</source>
        <translation>libellé</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>définition</translation>
    </message>
    <message>
        <source>include</source>
        <translation>inclure</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>exclure</translation>
    </message>
    <message>
        <source>do not confuse with</source>
        <translation>ne pas confondre avec</translation>
    </message>
    <message>
        <source>decision rule</source>
        <translation>règle de décision</translation>
    </message>
    <message>
        <source>French cue words</source>
        <translation>mots indices français</translation>
    </message>
    <message>
        <source>English cue words</source>
        <translation>mots indices anglais</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>rôles</translation>
    </message>
    <message>
        <source>required roles</source>
        <translation>rôles requis</translation>
    </message>
    <message>
        <source>key</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>line</source>
        <translation>trait</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>accepte</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>several values at once</source>
        <translation>plusieurs valeurs à la fois</translation>
    </message>
    <message>
        <source>value by default</source>
        <translation>valeur par défaut</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>phrase</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>autre ordre</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>corpus_events</name>
    <message>
        <source>no words in the text</source>
        <translation>aucun mot dans le texte</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>to the year</source>
        <translation>à l’année près</translation>
    </message>
    <message>
        <source>to the quarter</source>
        <translation>au trimestre près</translation>
    </message>
    <message>
        <source>to the month</source>
        <translation>au mois près</translation>
    </message>
    <message>
        <source>to the week</source>
        <translation>à la semaine près</translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>au jour près</translation>
    </message>
    <message>
        <source>to the hour</source>
        <translation>à l’heure près</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>à la minute près</translation>
    </message>
    <message>
        <source>counted from the publication</source>
        <translation>d’après la parution</translation>
    </message>
    <message>
        <source>counted from the speech</source>
        <translation>d’après le discours</translation>
    </message>
    <message>
        <source>counted from the date before</source>
        <translation>d’après la date qui précède</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisie à la main</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’au {date}</translation>
    </message>
    <message>
        <source>from {date} on</source>
        <translation>à partir du {date}</translation>
    </message>
    <message>
        <source>until {period}</source>
        <translation>jusqu’en {period}</translation>
    </message>
    <message>
        <source>from {period} on</source>
        <translation>à partir de {period}</translation>
    </message>
    <message>
        <source>week {week} of {year}</source>
        <translation>semaine {week} de {year}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
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
        <source>This code cannot be had.</source>
        <translation>Ce code ne peut pas être pris.</translation>
    </message>
    <message>
        <source>The attribute cannot be changed in this way.</source>
        <translation>L’attribut ne peut pas être modifié ainsi.</translation>
    </message>
    <message>
        <source>Records fill this role.</source>
        <translation>Des fiches remplissent ce rôle.</translation>
    </message>
    <message>
        <source>A column was taken for a scheme of codes.</source>
        <translation>Une colonne a été prise pour un référentiel de codes.</translation>
    </message>
    <message>
        <source>A record needs a name; the row was passed over.</source>
        <translation>Une fiche doit avoir un nom&#x202f;; la ligne a été ignorée.</translation>
    </message>
    <message>
        <source>A record stands twice; the second row was passed over.</source>
        <translation>Une fiche figure deux fois&#x202f;; la seconde ligne a été ignorée.</translation>
    </message>
    <message>
        <source>Several records bear this name; the row was passed over.</source>
        <translation>Plusieurs fiches portent ce nom&#x202f;; la ligne a été ignorée.</translation>
    </message>
    <message>
        <source>The kind of a record is missing or another one.</source>
        <translation>Le genre d’une fiche manque ou diffère.</translation>
    </message>
    <message>
        <source>A type is not in the codebook; it was left out.</source>
        <translation>Un type n’est pas dans le livre de codes&#x202f;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>A code is not of its scheme; it was left out.</source>
        <translation>Un code n’est pas de son système&#x202f;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>A date is none: write 2019-01-27, 2019-01 or 2019.</source>
        <translation>Une date n’en est pas une&#xa0;: écrivez 2019-01-27, 2019-01 ou 2019.</translation>
    </message>
    <message>
        <source>An attribute is not in the codebook, or has one value only.</source>
        <translation>Un attribut n’est pas dans le livre de codes, ou n’a qu’une valeur.</translation>
    </message>
    <message>
        <source>A value is not in the codebook; it was left out.</source>
        <translation>Une valeur n’est pas dans le livre de codes&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The codebook has no such label.</source>
        <translation>Le livre de codes n’a pas cette étiquette.</translation>
    </message>
    <message>
        <source>A row needs a name.</source>
        <translation>Une ligne doit avoir un nom.</translation>
    </message>
    <message>
        <source>A date of the row is none, or its end comes first.</source>
        <translation>Une date de la ligne n’en est pas une, ou la fin précède le début.</translation>
    </message>
    <message>
        <source>A row stands twice; its forms were added.</source>
        <translation>Une ligne figure deux fois&#x202f;; ses formes ont été ajoutées.</translation>
    </message>
    <message>
        <source>The columns of the table are not the expected ones.</source>
        <translation>Les colonnes du tableau ne sont pas celles attendues.</translation>
    </message>
    <message>
        <source>The project has no such article.</source>
        <translation>Le projet n’a pas cet article.</translation>
    </message>
    <message>
        <source>A score must lie between 0 and 1.</source>
        <translation>Un score doit être compris entre 0 et 1.</translation>
    </message>
    <message>
        <source>An attribute is not in the codebook; it was left out.</source>
        <translation>Un attribut n’est pas dans le livre de codes&#x202f;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>A value is no date; it was left out.</source>
        <translation>Une valeur n’est pas une date&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The words are not those that the file quotes.</source>
        <translation>Les mots ne sont pas ceux que cite le fichier.</translation>
    </message>
    <message>
        <source>Another edition of the text; its marks were looked for in it.</source>
        <translation>Autre édition du texte&#x202f;; les marques y ont été recherchées.</translation>
    </message>
    <message>
        <source>The project has this text already.</source>
        <translation>Le projet a déjà ce texte.</translation>
    </message>
    <message>
        <source>Some articles still wait for their text.</source>
        <translation>Des articles attendent encore leur texte.</translation>
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
    <message>
        <source>Several annotators have work: each has a folder.</source>
        <translation>Plusieurs annotateurs y ont travaillé&#xa0;: chacun a un dossier.</translation>
    </message>
    <message>
        <source>Words before the first line of stars were left out.</source>
        <translation>Les mots avant la première ligne d’étoiles ont été écartés.</translation>
    </message>
    <message>
        <source>White space at the ends of a passage was left out.</source>
        <translation>Les blancs aux bords d’un passage ont été écartés.</translation>
    </message>
    <message>
        <source>The brackets of this line do not fit together.</source>
        <translation>Les parenthèses de cette ligne ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The CAS JSON cannot be read.</source>
        <translation>Le CAS JSON est illisible.</translation>
    </message>
    <message>
        <source>The project had nothing yet and took the file’s codebook.</source>
        <translation>Le projet était vide&#x202f;; il a pris le livre de codes du fichier.</translation>
    </message>
    <message>
        <source>The columns are not the expected ones.</source>
        <translation>Les colonnes ne sont pas celles attendues.</translation>
    </message>
    <message>
        <source>A column is missing, or stands twice.</source>
        <translation>Une colonne manque, ou figure deux fois.</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>Des commentaires ont été laissés de côté.</translation>
    </message>
    <message>
        <source>The file does not say that it follows this standard.</source>
        <translation>Le fichier ne dit pas qu’il suit cette norme.</translation>
    </message>
    <message>
        <source>This is the list of the articles; it was passed over.</source>
        <translation>C’est la liste des articles&#x202f;; elle a été passée.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>Words that were struck out are part of the text.</source>
        <translation>Des mots biffés font partie du texte.</translation>
    </message>
    <message>
        <source>The file declares a document type, which is refused.</source>
        <translation>Le fichier déclare un type de document, ce qui est refusé.</translation>
    </message>
    <message>
        <source>Embedded objects were left out.</source>
        <translation>Des objets incorporés ont été laissés de côté.</translation>
    </message>
    <message>
        <source>The encoding is not the one that the file declares.</source>
        <translation>L’encodage n’est pas celui que le fichier déclare.</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>Le fichier est chiffré.</translation>
    </message>
    <message>
        <source>The file is not of this format.</source>
        <translation>Le fichier n’est pas de ce format.</translation>
    </message>
    <message>
        <source>The heading of the file cannot be read.</source>
        <translation>L’en-tête du fichier ne peut être lu.</translation>
    </message>
    <message>
        <source>The headings of the table are not clear.</source>
        <translation>Les titres de colonnes ne sont pas clairs.</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation>La page ne peut être lue.</translation>
    </message>
    <message>
        <source>Words go on behind a hyphen and a line break; the hyphen stays.</source>
        <translation>Des mots continuent après un trait d’union en fin de ligne&#x202f;; le trait d’union reste.</translation>
    </message>
    <message>
        <source>What the file includes was not read.</source>
        <translation>Ce que le fichier inclut n’a pas été lu.</translation>
    </message>
    <message>
        <source>A file that this one includes cannot be read.</source>
        <translation>Un fichier inclus ne peut être lu.</translation>
    </message>
    <message>
        <source>Some bytes are no text; they were replaced.</source>
        <translation>Certains octets ne sont pas du texte&#x202f;; ils ont été remplacés.</translation>
    </message>
    <message>
        <source>The codebook lacked a label; it was added.</source>
        <translation>Une étiquette manquait au livre de codes&#x202f;; elle a été ajoutée.</translation>
    </message>
    <message>
        <source>The label is used for both passages and relations.</source>
        <translation>L’étiquette sert à la fois aux passages et aux relations.</translation>
    </message>
    <message>
        <source>A relation has got a label of its own.</source>
        <translation>Une relation a reçu une étiquette à elle.</translation>
    </message>
    <message>
        <source>The codebook does not know labels of this file.</source>
        <translation>Le livre de codes ne connaît pas des étiquettes de ce fichier.</translation>
    </message>
    <message>
        <source>The line ends were made uniform.</source>
        <translation>Les fins de ligne ont été uniformisées.</translation>
    </message>
    <message>
        <source>A link leads nowhere.</source>
        <translation>Un lien ne mène nulle part.</translation>
    </message>
    <message>
        <source>Look at the text: columns and hyphens may be wrong.</source>
        <translation>Relisez le texte&#xa0;: colonnes et coupures peuvent être fausses.</translation>
    </message>
    <message>
        <source>The table of labels cannot be read.</source>
        <translation>La table des étiquettes ne peut être lue.</translation>
    </message>
    <message>
        <source>Something that the file names is missing.</source>
        <translation>Il manque une chose que le fichier nomme.</translation>
    </message>
    <message>
        <source>A file is missing.</source>
        <translation>Un fichier manque.</translation>
    </message>
    <message>
        <source>Dates in numbers were read month first.</source>
        <translation>Les dates en chiffres ont été lues mois d’abord.</translation>
    </message>
    <message>
        <source>There are no annotations in it.</source>
        <translation>Il n’y a pas d’annotations.</translation>
    </message>
    <message>
        <source>The table has no headings.</source>
        <translation>La table n’a pas de titres de colonnes.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Un nombre manque.</translation>
    </message>
    <message>
        <source>A tag is missing in this line.</source>
        <translation>Une balise manque dans cette ligne.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Il n’y a pas de texte.</translation>
    </message>
    <message>
        <source>The type system is missing; the file was read as it looks.</source>
        <translation>Le système de types manque&#x202f;; le fichier a été lu tel qu’il paraît.</translation>
    </message>
    <message>
        <source>This page holds no Europresse articles.</source>
        <translation>Cette page ne contient pas d’articles d’Europresse.</translation>
    </message>
    <message>
        <source>This file holds no Factiva articles.</source>
        <translation>Ce fichier ne contient pas d’articles de Factiva.</translation>
    </message>
    <message>
        <source>A field was not found in some articles.</source>
        <translation>Un champ n’a pas été trouvé dans certains articles.</translation>
    </message>
    <message>
        <source>This is no web page.</source>
        <translation>Ce n’est pas une page web.</translation>
    </message>
    <message>
        <source>Some marks cannot stand in the text; they are kept apart.</source>
        <translation>Certaines marques ne peuvent figurer dans le texte&#x202f;; elles sont gardées à part.</translation>
    </message>
    <message>
        <source>This is no IRaMuTeQ corpus.</source>
        <translation>Ce n’est pas un corpus IRaMuTeQ.</translation>
    </message>
    <message>
        <source>This is no Nexis document.</source>
        <translation>Ce n’est pas un document de Nexis.</translation>
    </message>
    <message>
        <source>This is no PDF.</source>
        <translation>Ce n’est pas un PDF.</translation>
    </message>
    <message>
        <source>This is not a text.</source>
        <translation>Ce n’est pas un texte.</translation>
    </message>
    <message>
        <source>This is no Word document.</source>
        <translation>Ce n’est pas un document Word.</translation>
    </message>
    <message>
        <source>This is no archive that can be read.</source>
        <translation>Ce n’est pas une archive lisible.</translation>
    </message>
    <message>
        <source>The unit of the positions is not clear.</source>
        <translation>L’unité des positions n’est pas claire.</translation>
    </message>
    <message>
        <source>Positions do not fit the text.</source>
        <translation>Des positions ne vont pas avec le texte.</translation>
    </message>
    <message>
        <source>This is an old Office file; save it in a newer format.</source>
        <translation>C’est un ancien fichier Office&#x202f;; enregistrez-le dans un format plus récent.</translation>
    </message>
    <message>
        <source>This option cannot be taken.</source>
        <translation>Cette option n’est pas possible.</translation>
    </message>
    <message>
        <source>A mention in several parts was taken as a whole.</source>
        <translation>Une mention en plusieurs parties a été prise d’un tenant.</translation>
    </message>
    <message>
        <source>The file wants its password.</source>
        <translation>Le fichier demande son mot de passe.</translation>
    </message>
    <message>
        <source>A path is not allowed.</source>
        <translation>Un chemin n’est pas permis.</translation>
    </message>
    <message>
        <source>Other files of annotations beside it were not read.</source>
        <translation>D’autres fichiers d’annotations, à côté, n’ont pas été lus.</translation>
    </message>
    <message>
        <source>A pointer cannot be followed.</source>
        <translation>Un pointeur ne peut être suivi.</translation>
    </message>
    <message>
        <source>The words bear a prefix for their language; it was taken away.</source>
        <translation>Les mots portent le préfixe de leur langue&#x202f;; il a été retiré.</translation>
    </message>
    <message>
        <source>This is not a project that can be read.</source>
        <translation>Ce n’est pas un projet lisible.</translation>
    </message>
    <message>
        <source>Quotation marks do not fit together.</source>
        <translation>Des guillemets ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>What was written could not be read back.</source>
        <translation>Ce qui a été écrit n’a pu être relu.</translation>
    </message>
    <message>
        <source>Characters that no text can hold were replaced.</source>
        <translation>Des caractères impossibles ont été remplacés.</translation>
    </message>
    <message>
        <source>A role is filled more often than the file allows; the codebook allows it.</source>
        <translation>Un rôle est rempli plus souvent que le fichier ne le permet&#x202f;; le livre de codes le permet.</translation>
    </message>
    <message>
        <source>A label has got a role that it lacked.</source>
        <translation>Une étiquette a reçu un rôle qui lui manquait.</translation>
    </message>
    <message>
        <source>The workbook has no such sheet.</source>
        <translation>Le classeur n’a pas cette feuille.</translation>
    </message>
    <message>
        <source>Only one sheet was read.</source>
        <translation>Une seule feuille a été lue.</translation>
    </message>
    <message>
        <source>spaCy could not make its file.</source>
        <translation>spaCy n’a pu faire son fichier.</translation>
    </message>
    <message>
        <source>The suffix is not one of this format.</source>
        <translation>Le suffixe n’est pas de ce format.</translation>
    </message>
    <message>
        <source>The labels have no prefix; neighbours of one label are one mention.</source>
        <translation>Les étiquettes sont sans préfixe&#x202f;; les voisines de même étiquette font une seule mention.</translation>
    </message>
    <message>
        <source>A tag does not follow from the one before.</source>
        <translation>Une balise ne suit pas la précédente.</translation>
    </message>
    <message>
        <source>The tags cannot be read.</source>
        <translation>Les balises ne peuvent être lues.</translation>
    </message>
    <message>
        <source>Text boxes were left out.</source>
        <translation>Des zones de texte ont été laissées de côté.</translation>
    </message>
    <message>
        <source>No column holds the text; choose one.</source>
        <translation>Aucune colonne ne contient le texte&#x202f;; choisissez-en une.</translation>
    </message>
    <message>
        <source>There are too many files in it.</source>
        <translation>Il contient trop de fichiers.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Le fichier finit trop tôt.</translation>
    </message>
    <message>
        <source>A type is not known.</source>
        <translation>Un type n’est pas connu.</translation>
    </message>
    <message>
        <source>The type system cannot be read.</source>
        <translation>Le système de types ne peut être lu.</translation>
    </message>
    <message>
        <source>The unit of the positions was guessed.</source>
        <translation>L’unité des positions a été devinée.</translation>
    </message>
    <message>
        <source>A name in the archive is not safe; it was passed over.</source>
        <translation>Un nom de l’archive n’est pas sûr&#x202f;; il a été passé.</translation>
    </message>
    <message>
        <source>An attribute has got a value that it lacked.</source>
        <translation>Un attribut a reçu une valeur qui lui manquait.</translation>
    </message>
    <message>
        <source>The main text could not be told; the whole page was taken.</source>
        <translation>Le texte principal n’a pu être reconnu&#x202f;; toute la page a été prise.</translation>
    </message>
    <message>
        <source>The XMI cannot be read.</source>
        <translation>Le XMI ne peut être lu.</translation>
    </message>
    <message>
        <source>The archive unpacks to too much.</source>
        <translation>L’archive se déploie en trop grand.</translation>
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
    <name>search</name>
    <message>
        <source>label or type</source>
        <translation>étiquette ou type</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>record, by any of its names</source>
        <translation>fiche, par n’importe lequel de ses noms</translation>
    </message>
    <message>
        <source>whose work</source>
        <translation>travail de qui</translation>
    </message>
    <message>
        <source>doubt: yes or no</source>
        <translation>doute&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>certain, probable, possible</source>
        <translation>certain, probable, possible</translation>
    </message>
    <message>
        <source>articles from this date on</source>
        <translation>articles à partir de cette date</translation>
    </message>
    <message>
        <source>articles up to this date</source>
        <translation>articles jusqu’à cette date</translation>
    </message>
    <message>
        <source>NEAR needs words on both sides</source>
        <translation>NEAR demande des mots des deux côtés</translation>
    </message>
    <message>
        <source>there is nothing to look for</source>
        <translation>il n’y a rien à chercher</translation>
    </message>
    <message>
        <source>a condition has the form name:value</source>
        <translation>une condition a la forme nom:valeur</translation>
    </message>
    <message>
        <source>this condition has one value</source>
        <translation>cette condition n’a qu’une valeur</translation>
    </message>
    <message>
        <source>this condition is yes or no</source>
        <translation>cette condition est oui ou non</translation>
    </message>
    <message>
        <source>a date has the form 2019, 2019-01 or 2019-01-31</source>
        <translation>une date a la forme 2019, 2019-01 ou 2019-01-31</translation>
    </message>
    <message>
        <source>This expression takes too long. Make it more precise, without nested repetitions.</source>
        <translation>Cette expression prend trop de temps. Précisez-la, sans répétitions imbriquées.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Il n’y a rien à chercher.</translation>
    </message>
    <message>
        <source>The project does not know “{words}”.</source>
        <translation>Le projet ne connaît pas «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>This cannot be read: {reason}.</source>
        <translation>Illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>This cannot be read at character {number}: {reason}.</source>
        <translation>Illisible au caractère {number}&#xa0;: {reason}.</translation>
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
    <name>sharing</name>
    <message>
        <source>articles</source>
        <translation>articles</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>mentions</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>roles of events</source>
        <translation>rôles d’événements</translation>
    </message>
    <message>
        <source>records</source>
        <translation>fiches</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textes</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>l’historique</translation>
    </message>
    <message>
        <source>refused suggestions</source>
        <translation>suggestions refusées</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>propositions</translation>
    </message>
    <message>
        <source>proposals and refused suggestions</source>
        <translation>propositions et suggestions refusées</translation>
    </message>
    <message>
        <source>They quote the texts.</source>
        <translation>Cela cite les textes.</translation>
    </message>
    <message>
        <source>The copy is made to be without them.</source>
        <translation>La copie est faite pour s’en passer.</translation>
    </message>
    <message>
        <source>It fits several articles equally well.</source>
        <translation>Il convient aussi bien à plusieurs articles.</translation>
    </message>
    <message>
        <source>It fits no article that waits for its text.</source>
        <translation>Il ne convient à aucun article qui attend son texte.</translation>
    </message>
    <message>
        <source>Its words do not stand at one place that fits in this edition.</source>
        <translation>Ses mots n’ont pas de place unique qui convienne dans cette édition.</translation>
    </message>
    <message>
        <source>No words are left for it.</source>
        <translation>Il ne lui reste aucun mot.</translation>
    </message>
    <message>
        <source>What fills it has no place in this edition.</source>
        <translation>Ce qui le remplit n’a pas de place dans cette édition.</translation>
    </message>
    <message>
        <source>It is about the places of another edition.</source>
        <translation>Cela concerne les places d’une autre édition.</translation>
    </message>
    <message>
        <source>texts, exactly the same</source>
        <translation>textes, exactement les mêmes</translation>
    </message>
    <message>
        <source>texts of another edition</source>
        <translation>textes d’une autre édition</translation>
    </message>
</context>
<context>
    <name>spacy</name>
    <message>
        <source>There is no Python interpreter of this name.</source>
        <translation>Il n’y a pas d’interpréteur Python de ce nom.</translation>
    </message>
    <message>
        <source>This Python has no spaCy.</source>
        <translation>Ce Python n’a pas spaCy.</translation>
    </message>
    <message>
        <source>spaCy has no model for French or English here.</source>
        <translation>spaCy n’a ici aucun modèle pour le français ou l’anglais.</translation>
    </message>
    <message>
        <source>spaCy stopped by itself.</source>
        <translation>spaCy s’est arrêté de lui-même.</translation>
    </message>
    <message>
        <source>spaCy did not answer in time.</source>
        <translation>spaCy n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The program does not answer as spaCy would.</source>
        <translation>Le programme ne répond pas comme le ferait spaCy.</translation>
    </message>
    <message>
        <source>spaCy answers: {models}</source>
        <translation>spaCy répond&#xa0;: {models}</translation>
    </message>
</context>
<context>
    <name>stances</name>
    <message>
        <source>if</source>
        <translation>si</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>contestée</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>conditionnelle</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>dérivée</translation>
    </message>
    <message>
        <source>{holder} → {target}: {values}</source>
        <translation>{holder} → {target}&#xa0;: {values}</translation>
    </message>
    <message>
        <source>according to: {source}</source>
        <translation>selon&#xa0;: {source}</translation>
    </message>
    <message>
        <source>implicit</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>holder missing</source>
        <translation>qui manquant</translation>
    </message>
    <message>
        <source>target missing</source>
        <translation>cible manquante</translation>
    </message>
    <message>
        <source>value missing</source>
        <translation>valeur manquante</translation>
    </message>
</context>
<context>
    <name>suggestion_sources</name>
    <message>
        <source>What you tagged once, again further on; surnames</source>
        <translation>Ce que vous avez étiqueté, plus loin&#x202f;; les patronymes</translation>
    </message>
    <message>
        <source>What you tagged in other articles; names of the register</source>
        <translation>Ce que vous avez étiqueté ailleurs&#x202f;; les noms du registre</translation>
    </message>
    <message>
        <source>The rows under “Dictionary”, at the time they hold</source>
        <translation>Les lignes de «&#xa0;Dictionnaire&#xa0;», pour le temps où elles valent</translation>
    </message>
    <message>
        <source>Names, inhabitants and bodies that come with Attaché</source>
        <translation>Noms, habitants et organismes fournis avec Attaché</translation>
    </message>
    <message>
        <source>Titles before names, ministries, groups, words for events</source>
        <translation>Titres devant un nom, ministères, groupes, mots d’événement</translation>
    </message>
    <message>
        <source>“23 January”, “last Monday”, “the day before”</source>
        <translation>«&#xa0;23&#xa0;janvier&#xa0;», «&#xa0;lundi dernier&#xa0;», «&#xa0;la veille&#xa0;»</translation>
    </message>
    <message>
        <source>Lines that you read in under “From outside”</source>
        <translation>Les lignes lues sous «&#xa0;De l’extérieur&#xa0;»</translation>
    </message>
    <message>
        <source>Persons and organisations; set up under “From outside”</source>
        <translation>Personnes et organisations&#x202f;; à régler sous «&#xa0;De l’extérieur&#xa0;»</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>tagged so in this article</source>
        <translation>étiqueté ainsi dans cet article</translation>
    </message>
    <message>
        <source>surname of {0}</source>
        <translation>nom de famille&#xa0;: {0}</translation>
    </message>
    <message>
        <source>you tagged it so {0} times</source>
        <translation>vous l’avez étiqueté ainsi {0} fois</translation>
    </message>
    <message>
        <source>a name of {0} in the register</source>
        <translation>nom d’une fiche du projet&#xa0;: {0}</translation>
    </message>
    <message>
        <source>your dictionary: {0}</source>
        <translation>votre dictionnaire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>name of {0}</source>
        <translation>nom de pays&#xa0;: {0}</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>gentilé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>capital of {0}; may mean the government</source>
        <translation>capitale ({0})&#x202f;; peut désigner le gouvernement</translation>
    </message>
    <message>
        <source>seat of power of {0}; may mean the government</source>
        <translation>siège du pouvoir ({0})&#x202f;; peut désigner le gouvernement</translation>
    </message>
    <message>
        <source>list of organisations: {0}</source>
        <translation>liste des organisations&#xa0;: {0}</translation>
    </message>
    <message>
        <source>acronym {0}</source>
        <translation>sigle {0}</translation>
    </message>
    <message>
        <source>a body: “{0}”</source>
        <translation>organisme&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a group: “{0}”</source>
        <translation>groupe&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a name after the title “{0}”</source>
        <translation>nom après le titre «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>title of {0}</source>
        <translation>titre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>a name after the titles “{0}”</source>
        <translation>nom après les titres «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a name beside another one</source>
        <translation>nom à côté d’un autre</translation>
    </message>
    <message>
        <source>named before in this article</source>
        <translation>déjà nommé dans cet article</translation>
    </message>
    <message>
        <source>an office: “{0}”</source>
        <translation>fonction&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a name after “{0}”</source>
        <translation>nom après «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a first name: {0}</source>
        <translation>prénom&#xa0;: {0}</translation>
    </message>
    <message>
        <source>a name with an initial</source>
        <translation>nom avec une initiale</translation>
    </message>
    <message>
        <source>a name that a description follows</source>
        <translation>nom suivi d’une description</translation>
    </message>
    <message>
        <source>words in capitals</source>
        <translation>mots en capitales</translation>
    </message>
    <message>
        <source>who speaks: “{0}” {1}</source>
        <translation>qui parle&#xa0;: «&#xa0;{0}&#xa0;» {1}</translation>
    </message>
    <message>
        <source>words that name a source {0}</source>
        <translation>mots qui nomment une source {0}</translation>
    </message>
    <message>
        <source>between quotation marks</source>
        <translation>entre guillemets</translation>
    </message>
    <message>
        <source>words held at a distance</source>
        <translation>mots mis à distance</translation>
    </message>
    <message>
        <source>trigger “{0}” of the codebook</source>
        <translation>déclencheur «&#xa0;{0}&#xa0;» du livre de codes</translation>
    </message>
    <message>
        <source>the date says so itself</source>
        <translation>la date le dit elle-même</translation>
    </message>
    <message>
        <source>counted from the publication</source>
        <translation>d’après la parution</translation>
    </message>
    <message>
        <source>counted from the day of the speech</source>
        <translation>compté depuis le jour des paroles</translation>
    </message>
    <message>
        <source>counted from the date before it</source>
        <translation>compté depuis la date qui précède</translation>
    </message>
    <message>
        <source>not resolved: the article has no date</source>
        <translation>non résolu&#xa0;: l’article n’a pas de date</translation>
    </message>
    <message>
        <source>from the file {0}</source>
        <translation>du fichier {0}</translation>
    </message>
    <message>
        <source>from the model {0}</source>
        <translation>du modèle {0}</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <source>Your dictionary</source>
        <translation>Votre dictionnaire</translation>
    </message>
    <message>
        <source>Countries and organisations</source>
        <translation>Pays et organisations</translation>
    </message>
    <message>
        <source>Rules for names, groups and triggers</source>
        <translation>Règles pour les noms, groupes et déclencheurs</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Imported proposals</source>
        <translation>Propositions importées</translation>
    </message>
    <message>
        <source>spaCy, where it is installed</source>
        <translation>spaCy, s’il est installé</translation>
    </message>
    <message>
        <source>government: {0}</source>
        <translation>gouvernement&#xa0;: {0}</translation>
    </message>
    <message>
        <source>state: {0}</source>
        <translation>État&#xa0;: {0}</translation>
    </message>
    <message>
        <source>place: {0}</source>
        <translation>lieu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Suggestion: {words} ({label}){target}, {reason}</source>
        <translation>Suggestion&#xa0;: {words} ({label}){target}, {reason}</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>This format is not text; there is nothing to show.</source>
        <translation>Ce format n’est pas du texte&#x202f;; il n’y a rien à montrer.</translation>
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
<context>
    <name>voices</name>
    <message>
        <source>narrator</source>
        <translation>narrateur</translation>
    </message>
    <message>
        <source>reported words</source>
        <translation>paroles rapportées</translation>
    </message>
    <message>
        <source>scare quotes</source>
        <translation>guillemets de distance</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>Voice: {who}</source>
        <translation>Voix&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Proposed voice: {who}</source>
        <translation>Voix proposée&#xa0;: {who}</translation>
    </message>
    <message>
        <source>{name} (innermost quotation)</source>
        <translation>{name} (citation la plus intérieure)</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>For and against the same</source>
        <translation>Pour et contre la même cible</translation>
    </message>
    <message>
        <source>A stance towards oneself</source>
        <translation>Position envers soi-même</translation>
    </message>
    <message>
        <source>Agent and target at once</source>
        <translation>Agent et cible à la fois</translation>
    </message>
    <message>
        <source>Two dates for one event</source>
        <translation>Deux dates pour un événement</translation>
    </message>
    <message>
        <source>The same event, two dates</source>
        <translation>Même événement, deux dates</translation>
    </message>
    <message>
        <source>Date against the text</source>
        <translation>Date contraire au texte</translation>
    </message>
    <message>
        <source>Before its cause</source>
        <translation>Avant sa cause</translation>
    </message>
    <message>
        <source>Order against the dates</source>
        <translation>Ordre contraire aux dates</translation>
    </message>
    <message>
        <source>Dated after the article</source>
        <translation>Daté d’après la parution</translation>
    </message>
    <message>
        <source>Told and denied</source>
        <translation>Affirmé et nié</translation>
    </message>
    <message>
        <source>Told twice in an article</source>
        <translation>Deux fois dans un article</translation>
    </message>
    <message>
        <source>After the end of office</source>
        <translation>Après la fin de la fonction</translation>
    </message>
    <message>
        <source>Before taking office</source>
        <translation>Avant l’entrée en fonction</translation>
    </message>
    <message>
        <source>Office that ends before it begins</source>
        <translation>Fonction finie avant de commencer</translation>
    </message>
    <message>
        <source>Same words in one article</source>
        <translation>Mêmes mots dans un article</translation>
    </message>
    <message>
        <source>Same words across articles</source>
        <translation>Mêmes mots d’un article à l’autre</translation>
    </message>
    <message>
        <source>Two records with one code</source>
        <translation>Deux fiches, un code</translation>
    </message>
    <message>
        <source>Two records with one name</source>
        <translation>Deux fiches, un nom</translation>
    </message>
    <message>
        <source>Alias that is another’s name</source>
        <translation>Alias qui est le nom d’une autre</translation>
    </message>
    <message>
        <source>Type unlike the record’s</source>
        <translation>Type autre que celui de la fiche</translation>
    </message>
    <message>
        <source>Overlapping mentions</source>
        <translation>Mentions qui se chevauchent</translation>
    </message>
    <message>
        <source>Derived stance without ground</source>
        <translation>Position dérivée sans fondement</translation>
    </message>
    <message>
        <source>Quotation without speaker</source>
        <translation>Citation sans locuteur</translation>
    </message>
    <message>
        <source>Planned here, actual there</source>
        <translation>Prévu ici, réel ailleurs</translation>
    </message>
    <message>
        <source>Country without ISO code</source>
        <translation>Pays sans code ISO</translation>
    </message>
    <message>
        <source>Record never mentioned</source>
        <translation>Fiche jamais mentionnée</translation>
    </message>
    <message>
        <source>Required role missing</source>
        <translation>Rôle requis manquant</translation>
    </message>
    <message>
        <source>No type chosen</source>
        <translation>Type non choisi</translation>
    </message>
    <message>
        <source>Required value missing</source>
        <translation>Valeur requise manquante</translation>
    </message>
    <message>
        <source>Remark missing</source>
        <translation>Remarque manquante</translation>
    </message>
    <message>
        <source>No words for it</source>
        <translation>Aucun mot dans le texte</translation>
    </message>
    <message>
        <source>Date without value</source>
        <translation>Date sans valeur</translation>
    </message>
    <message>
        <source>Odd borders</source>
        <translation>Frontières étranges</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>Doutes ouverts</translation>
    </message>
    <message>
        <source>Done, but not resolved</source>
        <translation>Terminé, mais non résolu</translation>
    </message>
    <message>
        <source>{0} is both for and against {1}.</source>
        <translation>{0} est à la fois pour et contre {1}.</translation>
    </message>
    <message>
        <source>{0} is for {1} ({2}) and against {1} ({3}).</source>
        <translation>{0} est pour {1} ({2}) et contre {1} ({3}).</translation>
    </message>
    <message>
        <source>{0} takes a stance towards itself.</source>
        <translation>{0} prend position envers soi-même.</translation>
    </message>
    <message>
        <source>{0} is both agent and target ({1}).</source>
        <translation>{0} est à la fois agent et cible ({1}).</translation>
    </message>
    <message>
        <source>One event ({0}) has two dates: {1} and {2}.</source>
        <translation>Un événement ({0}) a deux dates&#xa0;: {1} et {2}.</translation>
    </message>
    <message>
        <source>The same event ({0}) is dated {1} and {2}.</source>
        <translation>Le même événement ({0}) est daté {1} et {2}.</translation>
    </message>
    <message>
        <source>The event ({0}) is dated {1}, its words in the text say {2}.</source>
        <translation>L’événement ({0}) est daté {1}, ses mots dans le texte disent {2}.</translation>
    </message>
    <message>
        <source>{0} ({1}) comes before its cause, {2} ({3}).</source>
        <translation>{0} ({1}) vient avant sa cause, {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} ({1}) is said to precede {2} ({3}).</source>
        <translation>{0} ({1}) est dit précéder {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} ({1}) is told as having happened; the article is of {2}.</source>
        <translation>{0} ({1}) est raconté comme advenu&#x202f;; l’article est du {2}.</translation>
    </message>
    <message>
        <source>{1}, {2}: the same event ({0}) is told and denied.</source>
        <translation>{1}, {2}&#xa0;: le même événement ({0}) est affirmé et nié.</translation>
    </message>
    <message>
        <source>The article has the same event twice ({0}, {1}).</source>
        <translation>L’article a deux fois le même événement ({0}, {1}).</translation>
    </message>
    <message>
        <source>The article has the same event twice ({0}).</source>
        <translation>L’article a deux fois le même événement ({0}).</translation>
    </message>
    <message>
        <source>{0} acts as {1} on {2}; the office ended {3}.</source>
        <translation>{0} agit comme {1}, {2}&#x202f;; la fonction a pris fin&#xa0;: {3}.</translation>
    </message>
    <message>
        <source>{0} acts as {1} on {2}; the office began {3}.</source>
        <translation>{0} agit comme {1}, {2}&#x202f;; la fonction a commencé&#xa0;: {3}.</translation>
    </message>
    <message>
        <source>{0}, {1}: begins {2}, ends {3}.</source>
        <translation>{0}, {1}&#xa0;: début {2}, fin {3}.</translation>
    </message>
    <message>
        <source>{0} is {1} and {2} in one article.</source>
        <translation>{0} est {1} et {2} dans un même article.</translation>
    </message>
    <message>
        <source>{0} is {1} in one article and {2} in another.</source>
        <translation>{0} est {1} dans un article et {2} dans un autre.</translation>
    </message>
    <message>
        <source>{0} and {1} have the same code: {2} {3}.</source>
        <translation>{0} et {1} ont le même code&#xa0;: {2} {3}.</translation>
    </message>
    <message>
        <source>There are two records called {0}.</source>
        <translation>Deux fiches portent le nom {0}.</translation>
    </message>
    <message>
        <source>An alias of {0} is the name of another record, {1}.</source>
        <translation>Un alias de {0} est le nom d’une autre fiche, {1}.</translation>
    </message>
    <message>
        <source>{0} is tagged {1}, its record {2} is {3}.</source>
        <translation>{0} est étiqueté {1}, sa fiche {2} est {3}.</translation>
    </message>
    <message>
        <source>{1} and {2} overlap, both {0}.</source>
        <translation>{1} et {2} se chevauchent (étiquette&#xa0;: {0}).</translation>
    </message>
    <message>
        <source>The stance of {0} is derived, but nothing in the article bears it.</source>
        <translation>La position de {0} est dérivée, mais rien dans l’article ne la fonde.</translation>
    </message>
    <message>
        <source>A stance is derived, but nothing in the article bears it.</source>
        <translation>Une position est dérivée, mais rien dans l’article ne la fonde.</translation>
    </message>
    <message>
        <source>Nobody is said to speak these words.</source>
        <translation>Personne n’est donné pour l’auteur de ces paroles.</translation>
    </message>
    <message>
        <source>{1} → {2}, {0}: planned or demanded in one place, actual in another, and not linked.</source>
        <translation>{1} → {2}, {0}&#xa0;: prévu ou exigé à un endroit, réel à un autre, et sans lien.</translation>
    </message>
    <message>
        <source>{0} has no ISO code.</source>
        <translation>{0} n’a pas de code ISO.</translation>
    </message>
    <message>
        <source>{0} is mentioned nowhere.</source>
        <translation>{0} n’est mentionné nulle part.</translation>
    </message>
    <message>
        <source>{0}: the role {1} is to be filled.</source>
        <translation>{0}&#xa0;: le rôle {1} reste à remplir.</translation>
    </message>
    <message>
        <source>{0}: no type has been chosen.</source>
        <translation>{0}&#xa0;: aucun type n’a été choisi.</translation>
    </message>
    <message>
        <source>{0}: {1} is to be said.</source>
        <translation>{0}&#xa0;: {1} reste à préciser.</translation>
    </message>
    <message>
        <source>{0}: this type needs a remark.</source>
        <translation>{0}&#xa0;: ce type demande une remarque.</translation>
    </message>
    <message>
        <source>{0}: no words of the text evoke it.</source>
        <translation>{0}&#xa0;: aucun mot du texte ne l’évoque.</translation>
    </message>
    <message>
        <source>The date {0} has no value.</source>
        <translation>La date {0} n’a pas de valeur.</translation>
    </message>
    <message>
        <source>{0} ({1}) begins or ends inside a word.</source>
        <translation>{0} ({1}) commence ou finit à l’intérieur d’un mot.</translation>
    </message>
    <message>
        <source>{0} ({1}) begins or ends with a blank.</source>
        <translation>{0} ({1}) commence ou finit par une espace.</translation>
    </message>
    <message>
        <source>{0} ({1}) begins or ends with a punctuation mark.</source>
        <translation>{0} ({1}) commence ou finit par un signe de ponctuation.</translation>
    </message>
    <message>
        <source>{0} ({1}) is in doubt.</source>
        <translation>{0} ({1}) est en doute.</translation>
    </message>
    <message>
        <source>{0} ({1}) is in doubt: {2}</source>
        <translation>{0} ({1}) est en doute&#xa0;: {2}</translation>
    </message>
    <message>
        <source>The article is done; {0} names have no record: {1}, …</source>
        <translation>L’article est terminé&#x202f;; {0} noms n’ont pas de fiche&#xa0;: {1}, …</translation>
    </message>
    <message>
        <source>The article is done; {1} has no record.</source>
        <translation>L’article est terminé&#x202f;; {1} n’a pas de fiche.</translation>
    </message>
    <message>
        <source>a record that is gone</source>
        <translation>une fiche disparue</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>the narrator</source>
        <translation>le narrateur</translation>
    </message>
</context>
</TS>

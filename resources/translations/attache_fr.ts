<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Attaché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotates news articles: actors, countries, dates and events. It works offline: no article and no mark ever leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché is free software under the MIT licence. It stands on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (fr, en …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date looks like 2019-01-27, 27/01/2019, 2019-01 or 2019.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: title, source, date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to, command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionField</name>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act is saved at once, so your work is safe. You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds no word of your articles. The full log: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Publication date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>When did %n article(s) appear?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>2019-01-27, 27/01/2019, 2019-01 or 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>This project is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the mark under the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop articles here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is made with them; nothing leaves your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityTreeModel</name>
    <message>
        <source>To resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file in the place of this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileController</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the project itself; everything in it is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” goes with all its annotations, of every annotator. One undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the article?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramedDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redone: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this mention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A metadata.csv lies beside the files; what it says comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {encoding}. Are these accents right?  {passages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendBar</name>
    <message>
        <source>{key}: tag. Shift {key}, or a click: brush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities and events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events  {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file, on your disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file&apos;s name cannot hold any of / \ : * ? &quot; &lt; &gt; |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name tells whose marks they are; any name will do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>Remove the mark?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) use it and will lose it. One undo brings everything back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsController</name>
    <message>
        <source>“{lost}” becomes an alias of “{kept}”; its {count} mentions move. One undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the two records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the record?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” leaves the register; its {count} mentions stay, to be resolved. One undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported, not everything could be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported, everything is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported, %n input(s) refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked, %n fault(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checked, no fault found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of {project}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup comes back as a project of its own; the present one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet. Attaché makes one each day, when the project is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Rule of this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not confuse with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belongs to “{act}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Marks under the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator: click to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook v{version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actors, countries, dates and events in the press. Offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One .attache file, on your disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An .attache project, or a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six articles, two annotators who do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated date: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One .attache file, on your disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project, or a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six articles, two annotators who do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act is saved at once; this only says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup back, as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles from files or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEI-XML and other formats, with an account of what is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, every mark and every record against the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any act, article or record, by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite Attaché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Attaché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one character further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one character sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one character sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one character further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up, or the last label again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill a role of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the hits of the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the marks under the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the palette, the strip, the brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>tag “{0}” as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relabel “{0}” as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the mark on “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {0} marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the borders of “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link “{0}” to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave “{0}” unresolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>describe “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date “{0}” {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainty of “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new record {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the record {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the record {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new {1} “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the type to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>describe the event ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date the event {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainty of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the role {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the role {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty the role {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one trigger more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>describe the article “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the article “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the codebook {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extend the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the label {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new label {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retire the label {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring back the label {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the label {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} joins the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>announcements</name>
    <message>
        <source>There is no word here to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role filled: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick an event first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article of the list is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than Attaché can read at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s encoding is not the one expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds this article already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written by a newer Attaché.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not well formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not well-formed XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The XML declares entities; they must be expanded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not one TEI document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is TEI, but not written by Attaché.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is in use; retire it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook does not allow this in that role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of this kind does not fit this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark would have no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the mark overlap or touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role is filled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back: its records were changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer Attaché; this one cannot open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open elsewhere: {user}, on {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}: the last act is not saved, nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an Attaché project, or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>project_questions</name>
    <message>
        <source>Open it for reading only, or take it over if you are sure that nobody works in it any more (process {process}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup can be brought back as a copy; the damaged file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>{role} of {trigger}: pick a mention or type a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Undo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

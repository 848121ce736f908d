<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookAttributeDialog</name>
    <message numerus="yes">
        <source>Of %n record(s), those without this attribute will be listed as incomplete.</source>
        <translation>
            <numerusform>Of %n record, those without this attribute will be listed as incomplete.</numerusform>
            <numerusform>Of %n records, those without this attribute will be listed as incomplete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
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
    <name>CodebookHead</name>
    <message numerus="yes">
        <source>draft: %n entry(ies) changed since version {number}</source>
        <translation>
            <numerusform>draft: %n entry changed since version {number}</numerusform>
            <numerusform>draft: %n entryies changed since version {number}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookMergeDialog</name>
    <message numerus="yes">
        <source>%n record(s) will carry the other label.</source>
        <translation>
            <numerusform>%n record will carry the other label.</numerusform>
            <numerusform>%n records will carry the other label.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookPublishDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) changed.</source>
        <translation>
            <numerusform>%n entry changed.</numerusform>
            <numerusform>%n entryies changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be listed to be looked at again.</source>
        <translation>
            <numerusform>%n record will be listed to be looked at again.</numerusform>
            <numerusform>%n records will be listed to be looked at again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookSide</name>
    <message numerus="yes">
        <source>Hidden from new work; %n record(s) keep it.</source>
        <translation>
            <numerusform>Hidden from new work; %n record keep it.</numerusform>
            <numerusform>Hidden from new work; %n records keep it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retiring hides the label from work to come; its %n record(s) stay.</source>
        <translation>
            <numerusform>Retiring hides the label from work to come; its %n record stay.</numerusform>
            <numerusform>Retiring hides the label from work to come; its %n records stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The definition has changed: %n case(s) to look at again</source>
        <translation>
            <numerusform>The definition has changed: %n case to look at again</numerusform>
            <numerusform>The definition has changed: %n cases to look at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lack something required.</source>
        <translation>
            <numerusform>%n record lack something required.</numerusform>
            <numerusform>%n records lack something required.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookTreeModel</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceSentences</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorpusEventsModel</name>
    <message numerus="yes">
        <source>Told in %n article(s)</source>
        <translation>
            <numerusform>Told in %n article</numerusform>
            <numerusform>Told in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message numerus="yes">
        <source>When did %n article(s) appear?</source>
        <translation>
            <numerusform>When did %n article appear?</numerusform>
            <numerusform>When did %n articles appear?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n more here</numerusform>
            <numerusform>%n more here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityTreeModel</name>
    <message numerus="yes">
        <source>%n mention(s) here</source>
        <translation>
            <numerusform>%n mention here</numerusform>
            <numerusform>%n mentions here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stance(s)</source>
        <translation>
            <numerusform>%n stance</numerusform>
            <numerusform>%n stances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incomplete</numerusform>
            <numerusform>%n incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %n incomplete event(s)</source>
        <translation>
            <numerusform>Show only the %n incomplete event</numerusform>
            <numerusform>Show only the %n incomplete events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n format</numerusform>
            <numerusform>%n formats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignImportDialog</name>
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
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePane</name>
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
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stance(s)</source>
        <translation>
            <numerusform>%n stance</numerusform>
            <numerusform>%n stances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
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
    <message numerus="yes">
        <source>%n pair(s) of articles share most of their text</source>
        <translation>
            <numerusform>%n pair of articles share most of their text</numerusform>
            <numerusform>%n pairs of articles share most of their text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n article(s)</source>
        <translation>
            <numerusform>Leave out %n article</numerusform>
            <numerusform>Leave out %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message numerus="yes">
        <source>%n proposal(s) in this project</source>
        <translation>
            <numerusform>%n proposal in this project</numerusform>
            <numerusform>%n proposals in this project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message numerus="yes">
        <source>%n event(s) use it and will lose it. One undo brings everything back.</source>
        <translation>
            <numerusform>%n event uses it and will lose it. One undo brings everything back.</numerusform>
            <numerusform>%n events use it and will lose it. One undo brings everything back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
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
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedFormsPage</name>
    <message numerus="yes">
        <source>%n form(s) will be suggested again</source>
        <translation>
            <numerusform>%n form will be suggested again</numerusform>
            <numerusform>%n forms will be suggested again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>Imported, %n input(s) refused</source>
        <translation>
            <numerusform>Imported, %n input refused</numerusform>
            <numerusform>Imported, %n inputs refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) put back</source>
        <translation>
            <numerusform>%n text put back</numerusform>
            <numerusform>%n texts put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked, %n fault(s) found</source>
        <translation>
            <numerusform>Checked, %n fault found</numerusform>
            <numerusform>Checked, %n faults found</numerusform>
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
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
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
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n left open</numerusform>
            <numerusform>%n left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>Forms and aliases of {record}: %n</source>
        <translation>
            <numerusform>Forms and aliases of {record}: %n</numerusform>
            <numerusform>Forms and aliases of {record}: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBulkBar</name>
    <message numerus="yes">
        <source>Remove %n mark(s)</source>
        <translation>
            <numerusform>Remove %n mark</numerusform>
            <numerusform>Remove %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n hit(s)</source>
        <translation>
            <numerusform>Tag %n hit</numerusform>
            <numerusform>Tag %n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the record of %n mark(s) to {record}</source>
        <translation>
            <numerusform>Change the record of %n mark to {record}</numerusform>
            <numerusform>Change the record of %n marks to {record}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCentre</name>
    <message numerus="yes">
        <source>Ctrl+Z takes the %n back at once</source>
        <translation>
            <numerusform>Ctrl+Z takes the %n back at once</numerusform>
            <numerusform>Ctrl+Z takes the %n back at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFacet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHistogram</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StanceChart</name>
    <message numerus="yes">
        <source>supports in %n article(s)</source>
        <translation>
            <numerusform>supports in %n article</numerusform>
            <numerusform>supports in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opposes in %n article(s)</source>
        <translation>
            <numerusform>opposes in %n article</numerusform>
            <numerusform>opposes in %n articles</numerusform>
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
            <numerusform>%n told by others</numerusform>
            <numerusform>%n told by others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionOptionsFiles</name>
    <message numerus="yes">
        <source>%n row(s) read, to be stored with Apply</source>
        <translation>
            <numerusform>%n row read, to be stored with Apply</numerusform>
            <numerusform>%n rows read, to be stored with Apply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) read</source>
        <translation>
            <numerusform>%n proposal read</numerusform>
            <numerusform>%n proposals read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) forgotten</source>
        <translation>
            <numerusform>%n proposal forgotten</numerusform>
            <numerusform>%n proposals forgotten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagAllController</name>
    <message numerus="yes">
        <source>Remove %n mark(s) of “{words}”?</source>
        <translation>
            <numerusform>Remove %n mark of “{words}”?</numerusform>
            <numerusform>Remove %n marks of “{words}”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stand in %n article(s). One undo brings all back.</source>
        <translation>
            <numerusform>They stand in %n article. One undo brings all back.</numerusform>
            <numerusform>They stand in %n articles. One undo brings all back.</numerusform>
        </translation>
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
</context>
<context>
    <name>ViewBuilders</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without a record</source>
        <translation>
            <numerusform>%n mention without a record</numerusform>
            <numerusform>%n mentions without a record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable duplicate(s)</source>
        <translation>
            <numerusform>%n probable duplicate</numerusform>
            <numerusform>%n probable duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
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
</TS>

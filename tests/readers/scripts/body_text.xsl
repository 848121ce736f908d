<x:stylesheet version="3.0" xmlns:x="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The text of each body of a TEI file, "␞" behind each. -->
  <x:output method="text" encoding="UTF-8"/>
  <x:template match="/"><x:apply-templates select="//body"/></x:template>
  <x:template match="body"><x:value-of select="."/><x:text>␞</x:text></x:template>
</x:stylesheet>

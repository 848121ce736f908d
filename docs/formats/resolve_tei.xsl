<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform" xmlns:t="http://www.tei-c.org/ns/1.0">
  <!-- The words of each annotation in a TEI file that Attaché wrote: one line each, "|" behind each part. -->
  <x:output method="text" encoding="UTF-8"/>
  <x:key name="id" match="*" use="@xml:id"/>
  <x:template match="/"><x:apply-templates select="//t:annotation"/></x:template>
  <x:template match="t:annotation"><x:variable name="at" select="@target"/>
    <x:for-each select="/*[starts-with($at, '#')] | document(substring-before($at, '#'), /)/*[substring-before($at, '#')]">
      <x:call-template name="parts"><x:with-param name="at" select="translate($at, '#()', ',,,')"/></x:call-template>
    </x:for-each><x:text>&#10;</x:text></x:template>
  <x:template name="parts"><x:param name="at"/><!-- ,string-range,b4,260,18, or ,range,string-index,b5,190,,string-index,b6,12,, -->
    <x:param name="a" select="substring-after($at, ',string-index,')"/><x:param name="b" select="substring-after($a, ',string-index,')"/>
    <x:param name="r" select="substring-after($at, ',string-range,')"/><x:param name="id" select="substring-before($r, ',')"/>
    <x:param name="pair" select="substring-after($r, ',')"/><x:variable name="more" select="substring-after($pair, ',')"/>
    <x:if test="$b"><x:call-template name="part"><x:with-param name="a" select="$a"/><x:with-param name="b" select="$b"/></x:call-template>
      <x:call-template name="parts"><x:with-param name="at" select="concat(',', $b)"/></x:call-template></x:if>
    <x:if test="$more"><x:call-template name="part"><x:with-param name="a" select="concat($id, ',', $pair)"/>
        <x:with-param name="b" select="concat($id, ',', substring-before($pair, ',') + substring-before($more, ','), ',')"/></x:call-template>
      <x:call-template name="parts"><x:with-param name="id" select="$id"/><x:with-param name="pair" select="substring-after($more, ',')"/></x:call-template></x:if></x:template>
  <x:template name="part"><x:param name="a"/><x:param name="b"/><!-- "id,offset," of start and end -->
    <x:variable name="from"><x:apply-templates select="key('id', substring-before($a, ','))" mode="on"/></x:variable>
    <x:variable name="rest"><x:apply-templates select="key('id', substring-before($b, ','))" mode="on"/></x:variable>
    <x:variable name="i" select="substring-before(substring-after($a, ','), ',')"/>
    <x:variable name="j" select="substring-before(substring-after($b, ','), ',')"/>
    <x:value-of select="concat(substring($from, $i + 1, string-length($from) - $i - string-length($rest) + $j), '|')"/></x:template>
  <x:template match="t:div" mode="on"><x:value-of select="."/></x:template>
  <x:template match="*" mode="on"><x:value-of select="."/>
    <x:for-each select="following-sibling::node()"><x:value-of select="."/></x:for-each></x:template>
</x:stylesheet>

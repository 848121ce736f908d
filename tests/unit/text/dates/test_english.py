from __future__ import annotations

import pytest

from tests.unit.text.dates.marked import agrees, only

SENTENCES = [
    # days
    "London, [Monday 21 January 2019|2019-01-21].",
    "Unions marched on [1 May 2018|2018-05-01].",
    "The bomb went off on [March 1st, 1954|1954-03-01].",
    "The [12th of February 2018|2018-02-12] was a turning point.",
    "A letter of [Sept. 14, 2017|2017-09-14] to the governor.",
    "The order of [5 Feb 2018|2018-02-05] was quashed.",
    "Updated: [2019-01-26|2019-01-26].",
    "Updated: [2019-01-26T14:05|2019-01-26T14:05].",
    "Born on [23/04/1962|1962-04-23] in Oran.",
    "The figures of [31.12.2018|2018-12-31] were late.",
    "The sitting of [February 31, 2019|] does not exist.",
    "He will be tried on [4 February|2019-02-04].",
    "She was elected on [November 6|2018-11-06].",
    "A vote due on [29 March|2019-03-29] worries Dublin.",
    "Police arrested him on [Tuesday, Jan. 22|2019-01-22].",
    "Prosecutors charged him [Friday|2019-01-25].",
    "The [May 7|2018-05-07] ballot was rigged, monitors said.",
    # ranges
    "From [20 to 26 January 2019|2019-01-20/2019-01-26] the town was cut off.",
    "From [30 December 2018 to 2 January 2019|2018-12-30/2019-01-02] the truce held.",
    "Between [12 and 15 January|2019-01-12/2019-01-15], eight civilians died.",
    "On [January 20-26, 2019|2019-01-20/2019-01-26], the port was shut.",
    "From [2015 to 2018|2015/2018] he led the party.",
    "The Algerian war ([1954-1962|1954/1962]) marked him.",
    "From [March to May 2018|2018-03/2018-05], rail workers were on strike.",
    "The border stayed shut from [November 2017 to February 2018|2017-11/2018-02].",
    # months, years and their parts
    "In [February 2018|2018-02] the court ruled.",
    "Since [December|2018-12], prices have risen.",
    "By [late 2018|2018] debt had reached a peak.",
    "In [early 2019|2019] nothing was settled.",
    "In [mid-January|2019-01] the army chief changed sides.",
    "She has lived in Lyon since [2003|2003].",
    "The [2017|2017] presidential election changed everything.",
    "The economy shrank in the [mid-1990s|1990/1999].",
    "The exodus began in the [1960s|1960/1969].",
    "Two wars destroyed it in the [20th century|1901/2000].",
    "Barcelona voted in the [autumn of 2017|2017-09/2017-11].",
    "Fires ravaged Attica [last summer|2018-06/2018-08].",
    "Unemployment fell in the [first quarter of 2018|2018-01/2018-03].",
    "Shares fell in the [second half of 2018|2018-07/2018-12].",
    "Growth slowed in [Q4 2018|2018-10/2018-12].",
    "He took office in [May|2018-05].",
    "The treaty of [December 1991|1991-12] ended the union.",
    "Work ends [early next year|2020], at the [end of the month|2019-01] or sooner.",
    # counted from publication
    "They must leave by [Friday|2019-02-01].",
    "It lasted until [Friday|2019-01-25].",
    "It changed in the [last year|P1Y].",
    "Parliament votes [today|2019-01-27].",
    "He resigned [yesterday evening|2019-01-26].",
    "A delegation leaves for Moscow the [day after tomorrow|2019-01-29].",
    "The deal takes effect [next month|2019-02].",
    "Three boats sank [last week|2019-W03].",
    "Taxes will fall [next year|2020].",
    "This [year|2019] the carnival is cancelled.",
    "He left Kabul [three days ago|2019-01-24].",
    "The mayor met the strikers [last Monday|2019-01-21].",
    "The council will meet on [Wednesday|2019-01-30].",
    "The minister said [Wednesday|2019-01-23] that he will not resign.",
    "Clashes broke out [last weekend|2019-01-19/2019-01-20].",
    "The square is empty this [morning|2019-01-27].",
    "A bomb exploded [last night|2019-01-26].",
    "He will address the nation [tonight|2019-01-27].",
    "The ship sank [24 hours ago|2019-01-26].",
    # counted from an earlier date
    "On [3 May 2018|2018-05-03] he won. The [day before|2018-05-02], his rival had quit.",
    "Elected in [May 2016|2016-05], he died in the [same year|2016].",
    "On [9 June 2018|2018-06-09] he fled; the [following week|2018-W24] he was back.",
    "After the coup of [1973|1973] came terror; [ten years later|1983] the junta was still there.",
    "On [14 March 2018|2018-03-14] they voted, and met [a week later|2018-W12] in Brussels.",
    "The [next day|], he denied it.",
    # lengths of time, repetitions, times of day
    "He was held for [three and a half days|P3DT12H].",
    "After [two and a half years|P2Y6M] of war the city is rubble.",
    "The [ninety-nine days|P99D] of siege are over.",
    "A [five-year|P5Y] plan is under study.",
    "The talks lasted for [a week|P1W].",
    "Over the [past three years|P3Y] nothing has moved.",
    "They march [every Saturday|XXXX-WXX-6].",
    "The committee meets [every two years|P2Y].",
    "[Each day|P1D] twenty families arrive.",
    "On [23 January 2019|2019-01-23] at [2:05 p.m.|2019-01-23T14:05] he was sworn in.",
    "At [2:05 p.m.|2019-01-26T14:05] on [Saturday|2019-01-26], the guns fell silent.",
    "The bells rang at [noon|2019-01-27T12:00].",
    "Polls closed at [18:00|2019-01-27T18:00] local time.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_english(sentence: str) -> None:
    agrees(sentence, "en")


def test_slashes_ask_in_english_where_both_readings_exist() -> None:
    both = only("It was signed on 05/03/2018.", "en")
    assert (both.asks, {both.value, *both.alternatives}) == (True, {"2018-05-03", "2018-03-05"})


def test_the_reading_that_lies_before_publication_comes_first() -> None:
    assert only("It was signed on 02/01/2019.", "en").value == "2019-01-02"
    assert only("It was signed on 01/02/2019.", "en").value == "2019-01-02"


def test_slashes_are_sure_where_only_one_reading_exists() -> None:
    assert not only("It was signed on 01/26/2019.", "en").asks
    assert not only("Signé le 05/03/2018.", "fr").asks

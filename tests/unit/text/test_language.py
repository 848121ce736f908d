from __future__ import annotations

import pytest

from annotator.text.language import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le président de la République et le Premier ministre sont à Paris.", "fr"),
        ("The president and the prime minister of the country have met in London.", "en"),
        ("Der Präsident hat am Montag die Regierung in Berlin getroffen, in der Nacht.", ""),
        ("Maduro", ""),
        ("", ""),
        ("الرئيس في المدينة", ""),
        ("el presidente de la nación visitó con los ministros la ciudad de Quito en un día", ""),
    ],
)
def test_guess(text: str, language: str) -> None:
    assert guess(text) == language

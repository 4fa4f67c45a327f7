"""The rulings of outcomes.md, one by one, on invented conversations."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from cerchia.language import talk
from cerchia.model.talk import Reading, Said, Setting, Talk

OPENER = "me: Grazie per il collegamento, Ada. Come stai? Tutto bene?"
START = datetime.fromisoformat("2016-03-01T09:00")


def read(*lines: str, setting: Setting | None = None, widely_sent: int = 0) -> Reading:
    """Read a conversation given as "me: …" and "them: …"; only theirs may be widely sent."""
    said = [
        Said(
            number,
            mine=line.startswith("me:"),
            at=START + timedelta(hours=number),
            text=line.split(": ", 1)[1],
            widely_sent=0 if line.startswith("me:") else widely_sent,
        )
        for number, line in enumerate(lines)
    ]
    return talk.read(Talk(said, setting or Setting()))


def test_an_opener_nobody_answered_leaves_the_ball_with_them() -> None:
    found = read(OPENER)
    assert (found.outcome, found.ball, found.because) == ("no_reply", "theirs", "nobody_answered")
    assert (found.number, found.ball_number) == (0, 0)


def test_wishes_nobody_answered_call_for_nothing() -> None:
    found = read("me: Tanti auguri di buon compleanno, Ada!")
    assert (found.outcome, found.ball) == ("no_reply", "nobody")


@pytest.mark.parametrize(
    "answer",
    [
        "Risposta automatica: sono assente fino al 12, risponderò al mio rientro.",
        "Automatic reply: I am out of the office until Monday.",
        "Réponse automatique : absent du bureau.",
        "Abwesenheitsnotiz: Ich bin bis Montag nicht im Büro.",
    ],
)
def test_an_automatic_answer_is_no_reply(answer: str) -> None:
    found = read(OPENER, f"them: {answer}")
    assert (found.outcome, found.because) == ("no_reply", "auto_reply_only")


def test_an_automatic_answer_beside_a_real_one_does_not_matter() -> None:
    found = read(
        OPENER, "them: Risposta automatica: sono in ferie fino al 20.", "them: Bene grazie!"
    )
    assert found.outcome == "courtesy"


@pytest.mark.parametrize("answer", ["👍", "ok", "Grazie", "tt ok grz", "😊🌹", "Sì"])
def test_an_acknowledgement_is_a_reply_but_no_subject(answer: str) -> None:
    found = read(OPENER, f"them: {answer}")
    assert (found.outcome, found.ball) == ("courtesy", "nobody")


def test_spam_wins_over_courtesy() -> None:
    found = read(
        OPENER,
        "them: Bene grazie, e tu?",
        "me: Bene, grazie!",
        "them: Approfitto per invitarti al nostro webinar gratuito, posti limitati: clicca qui",
    )
    assert (found.outcome, found.ball, found.number) == ("spam", "nobody", 3)
    assert (
        found.heard
        in "Approfitto per invitarti al nostro webinar gratuito, posti limitati: clicca qui"
    )


def test_spam_wins_over_acquaintance() -> None:
    found = read(
        "me: Quanto tempo! Come stai?",
        "them: Benissimo! Ho scoperto la libertà finanziaria con il trading, entra nel mio gruppo"
        " riservato: ti lascio il link",
        setting=Setting(colleague=True),
    )
    assert found.outcome == "spam"


@pytest.mark.parametrize(
    "mine",
    [
        "Grazie, non mi interessa.",
        "Magari tra qualche anno, grazie!",
        "Grazie, ci do un'occhiata.",
        "Ma certo, e poi compro anche la luna 😂",
    ],
)
def test_a_polite_word_does_not_take_a_pitch_up(mine: str) -> None:
    found = read(
        OPENER,
        "them: Bene! Realizziamo siti web a partire da 390 euro, SEO inclusa. Quando ti chiamo?",
        f"me: {mine}",
    )
    assert (found.outcome, found.ball) == ("spam", "nobody")


def test_the_free_bait_is_not_the_pitch() -> None:
    found = read(
        OPENER,
        "them: Ti regalo il mio ebook gratuito sulla libertà finanziaria, lo vuoi?",
        "me: Volentieri, grazie!",
        "them: Eccolo. E ora iscriviti al videocorso: 297 euro anziché 997, ultimi posti!",
    )
    assert found.outcome == "spam"


def test_a_pitch_taken_up_with_real_interest_deepens() -> None:
    found = read(
        OPENER,
        "them: Bene! Offriamo un software in prova gratuita per le reti di vendita, senza impegno."
        " Ti interessa?",
        "me: Sì, a un mio cliente serve proprio. Quanto costa per otto agenti?",
        "them: 25 euro al mese a testa. Ci vediamo giovedì alle 11 per una dimostrazione?",
        "me: Giovedì alle 11 va benissimo, porto il cliente.",
    )
    assert (found.outcome, found.because) == ("deepening", "pitch_taken_up")


def test_an_offer_declined_after_its_terms_were_discussed_deepens() -> None:
    found = read(
        OPENER,
        "them: Ci serve un corso per quattro venditori, quanto costerebbe?",
        "me: Tre giornate, 2.400 euro in tutto. Quando vorreste cominciare?",
        "them: Purtroppo il budget quest'anno è di 1.500 euro: ne riparliamo a gennaio con il nuovo"
        " bilancio.",
    )
    assert found.outcome == "deepening"


def test_a_question_i_left_open_is_courtesy_with_my_ball() -> None:
    found = read(OPENER, "them: Bene grazie. Quanto costa il corso per due persone della ditta?")
    assert (found.outcome, found.ball, found.ball_number) == ("courtesy", "mine", 1)
    assert found.because == "question_left_open"


def test_a_question_they_left_open_is_courtesy_with_their_ball() -> None:
    found = read(
        OPENER, "them: Bene grazie", "me: Senti, voi vendete con agenti o con distributori?"
    )
    assert (found.outcome, found.ball, found.ball_number) == ("courtesy", "theirs", 2)


@pytest.mark.parametrize(
    ("answer", "ball", "because"),
    [
        ("No grazie.", "nobody", "offer_declined"),
        ("Ti faccio sapere", "theirs", "offer_put_off"),
    ],
)
def test_my_offer_that_met_one_line_is_courtesy(answer: str, ball: str, because: str) -> None:
    found = read(
        OPENER,
        "them: Bene grazie",
        "me: Ti andrebbe una chiacchierata sulla vostra rete vendita?",
        f"them: {answer}",
    )
    assert (found.outcome, found.ball, found.because) == ("courtesy", ball, because)


def test_bare_courtesies_with_a_former_colleague_are_fine() -> None:
    lines = (OPENER, "them: Tutto bene, grazie!")
    assert read(*lines).outcome == "courtesy"
    found = read(*lines, setting=Setting(colleague=True))
    assert (found.outcome, found.because) == ("courtesy_known", "same_employer")


def test_a_colleague_who_never_met_me_is_a_stranger() -> None:
    found = read(
        OPENER,
        "them: Bene grazie. Sono arrivato dopo di lei, non ci siamo mai incrociati.",
        setting=Setting(colleague=True),
    )
    assert found.outcome == "courtesy"


@pytest.mark.parametrize(
    "answer",
    [
        "Bene! Ci siamo conosciuti alla fiera di Verona, ricordi?",
        "Ciao compagna di banco! Tutto bene",
        "Bene, salutami tua sorella e lo zio",
        "Bene! Ci vediamo domenica alle prove del coro",
        "Great! We met at the Hannover show, remember?",
        "Bene! Andavamo a scuola insieme, che bello ritrovarti",
    ],
)
def test_who_knows_me_from_outside_may_stay_with_courtesies(answer: str) -> None:
    found = read(OPENER, f"them: {answer}", "me: Che bello! Un abbraccio")
    assert (found.outcome, found.because) == ("courtesy_known", "known_from_outside")


@pytest.mark.parametrize(
    "answer",
    [
        "Bene grazie, sto cercando lavoro come magazziniere",
        "Buongiorno, invio il mio curriculum. Cordiali saluti",
        "Hi, I was laid off and I'm looking for a new position",
    ],
)
def test_who_looks_for_a_job_and_only_says_so(answer: str) -> None:
    found = read(OPENER, f"them: {answer}", "me: In bocca al lupo!")
    assert (found.outcome, found.because, found.number) == ("courtesy_known", "looks_for_work", 1)


def test_good_wishes_for_my_own_search_are_courtesy() -> None:
    found = read(
        "me: Grazie per il contatto! Come stai? Io sto cercando lavoro",
        "them: Bene! In bocca al lupo allora",
    )
    assert found.outcome == "courtesy"


def test_they_wrote_and_i_never_did() -> None:
    found = read("them: Buongiorno, c'è ancora posto al corso di marzo?")
    assert (found.outcome, found.ball, found.ball_number) == ("ignored", "mine", 0)
    thanked = read("them: Volevo solo ringraziarla per la serata, non serve che risponda.")
    assert (thanked.outcome, thanked.ball) == ("ignored", "nobody")


def test_an_advertisement_is_spam_whatever_it_says() -> None:
    found = read("them: Buongiorno, come sta?", setting=Setting(sponsored=True))
    assert (found.outcome, found.because, found.ball) == ("spam", "advertisement", "nobody")


def test_what_was_sent_to_many_sells_more_surely() -> None:
    text = "them: Le segnalo il nostro evento di giovedì, vi aspettiamo numerosi!"
    many = read(OPENER, text, widely_sent=6)
    assert (many.outcome, many.because) == ("spam", "sent_to_many")
    assert many.confidence > read(OPENER, text).confidence


def test_a_promise_of_mine_keeps_the_ball_here() -> None:
    lines = (
        "them: Buongiorno, ci serve una proposta per formare i venditori. Quanto costerebbe?",
        "me: Dipende da quanti sono. Le preparo due ipotesi con i prezzi.",
    )
    assert (
        read(*lines, "them: Sono in sei, tutti tecnici", "me: Bene, le mando la proposta").ball
        == "mine"
    )


def test_a_long_thread_with_its_middle_left_out_deepens_by_structure() -> None:
    texts = [
        (0, "me", "Ciao, mi serve il preventivo per lo stand di marzo"),
        (1, "them", "Te lo mando domani, 24 mq come l'anno scorso?"),
        (38, "me", "Montaggio perfetto, i clienti erano contenti"),
        (39, "them", "Grazie! La fattura arriva lunedì"),
    ]
    said = [
        Said(number, mine=who == "me", at=START + timedelta(days=number), text=text)
        for number, who, text in texts
    ]
    found = talk.read(Talk(said, Setting(total=40, mine_total=20)))
    assert (found.outcome, found.because) == ("deepening", "long_exchange")
    assert found.number in {0, 1, 38, 39}


def test_messages_left_out_of_the_middle_count_as_written() -> None:
    said = [Said(0, mine=True, at=START, text="Ciao, tutto bene?")]
    assert talk.read(Talk(said, Setting(total=9, mine_total=5))).outcome == "courtesy"
    assert talk.read(Talk(said, Setting(total=9, mine_total=9))).outcome == "no_reply"


@pytest.mark.parametrize(
    ("lines", "side"),
    [
        ((OPENER, "them: Grazie a te!"), "me"),
        (("them: Grazie per il collegamento!", "me: Piacere mio"), "them"),
        (("them: Buongiorno, grazie per avermi accettato", "me: Si figuri!"), "me"),
        (("me: Thank you for accepting my request. How are you?",), "them"),
        (("them: Danke für die Vernetzung", "me: Gerne!"), "them"),
        (("them: Merci d'avoir accepté mon invitation",), "me"),
        (("me: Gracias por conectar, Ana. ¿Cómo estás?",), "me"),
        (("me: Ciao!", "me: Grazie per il collegamento"), ""),
    ],
)
def test_who_received_the_request_shows_in_the_first_thanks(
    lines: tuple[str, ...], side: str
) -> None:
    assert read(*lines).thanked_by == side


def test_nothing_at_all_is_silent() -> None:
    assert talk.read(Talk([], Setting())).outcome == "silent"

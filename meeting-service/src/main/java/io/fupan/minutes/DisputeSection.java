package io.fupan.minutes;

import io.fupan.minutes.Disputes.Dispute;
import io.fupan.minutes.Disputes.Ending;
import io.fupan.minutes.Disputes.Position;
import io.fupan.minutes.Disputes.Question;
import io.fupan.minutes.Disputes.Reply;
import io.fupan.minutes.Disputes.Stand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each dispute with its path of questions, the stances with their reasons, and where it went. */
record DisputeSection(Wording wording, Markdown page) {

    void write(List<Dispute> disputes) {
        page.heading(2, wording.say("disputes"));
        if (disputes.isEmpty()) page.paragraph(wording.say("none"));
        for (int at = 0; at < disputes.size(); at++) dispute(at + 1, disputes.get(at));
    }

    private void dispute(int number, Dispute it) {
        Map<String, Object> head = new HashMap<>();
        head.put("number", number);
        head.put("root", wording.word("root", it.root()));
        head.put("about", it.about());
        head.put("code", it.code().map(Escaped::oneLine).orElse(""));
        page.heading(3, wording.say("dispute", head));
        page.quote(wording.words(it.claim()));
        page.item(0, raised(it));
        questions(it.questions());
        stances(it.stances());
        it.ending().ifPresent(ending -> page.item(0, ending(ending)));
        if (it.ending().isEmpty()) page.item(0, wording.say("dispute.open"));
    }

    private String raised(Dispute it) {
        String move = wording.move(it.move());
        return it.raisedBy()
                .map(who -> wording.say("dispute.raised", Map.of("by", wording.name(who), "move", move)))
                .orElseGet(() -> wording.say("dispute.raised-anonymously", Map.of("move", move)));
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) return;
        page.item(0, wording.say("questions"));
        for (int at = 0; at < questions.size(); at++) question(at + 1, questions.get(at));
    }

    private void question(int depth, Question it) {
        page.item(
                1,
                wording.say(
                        "question",
                        Map.of("depth", depth, "text", wording.words(it.question()), "move", wording.move(it.move()))));
        for (Reply answer : it.answers()) {
            page.item(2, said(wording.name(answer.by()), wording.words(answer.text()), answer.move()));
        }
    }

    private void stances(List<Stand> stances) {
        if (stances.isEmpty()) return;
        page.item(0, wording.say("stances"));
        for (Stand stand : stances) {
            page.item(
                    1,
                    said(
                            wording.name(stand.who()),
                            position(stand.now()),
                            stand.now().move()));
            for (Position before : stand.earlier()) {
                page.item(2, said(wording.say("stance.before"), position(before), before.move()));
            }
        }
    }

    private String said(String who, String text, int move) {
        return wording.say("said", Map.of("who", who, "text", text, "move", wording.move(move)));
    }

    private String position(Position it) {
        return wording.say(
                "position",
                Map.of("stance", wording.word("stance", it.stance()), "reason", wording.words(it.reason())));
    }

    private String ending(Ending it) {
        var how = Map.of("outcome", wording.word("outcome", it.outcome()), "move", wording.move(it.move()));
        return wording.say("dispute.ending", how) + wording.because(it.words());
    }
}

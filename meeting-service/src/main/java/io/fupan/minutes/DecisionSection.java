package io.fupan.minutes;

import io.fupan.minutes.Decisions.Basis;
import io.fupan.minutes.Decisions.Decision;
import io.fupan.minutes.Decisions.Dissent;
import io.fupan.minutes.Decisions.Taken;
import java.util.List;
import java.util.Map;

/** Each decision with how it was made, who agreed, who did not and why, and what it rests on. */
record DecisionSection(Wording wording, Markdown page) {

    void write(List<Decision> decisions) {
        List<Decision> taken =
                decisions.stream().filter(it -> it.taken().isPresent()).toList();
        page.heading(2, wording.say("decisions"));
        if (taken.isEmpty()) page.paragraph(wording.say("none"));
        for (int at = 0; at < taken.size(); at++) decision(at + 1, taken.get(at));
    }

    private void decision(int number, Decision it) {
        page.heading(3, wording.say("decision", Map.of("number", number)));
        page.quote(wording.words(it.text()));
        it.taken().ifPresent(taken -> page.item(0, taken(taken)));
        page.item(
                0,
                wording.say(
                        "decision.proposed",
                        Map.of("by", wording.name(it.proposedBy()), "move", wording.move(it.move()))));
        if (!it.agreed().isEmpty())
            page.item(0, wording.say("decision.agreed", Map.of("names", wording.names(it.agreed()))));
        dissent(it.dissent());
        basis(it.restsOn());
    }

    private String taken(Taken it) {
        return wording.say(
                "decision.taken",
                Map.of(
                        "how", wording.word("how", it.how()),
                        "by", wording.name(it.by()),
                        "at", wording.moment(it.at()),
                        "move", wording.move(it.move())));
    }

    private void dissent(List<Dissent> dissent) {
        if (dissent.isEmpty()) return;
        page.item(0, wording.say("decision.dissent"));
        for (Dissent it : dissent) {
            String who = wording.say(
                    "dissent",
                    Map.of(
                            "who", wording.name(it.who()),
                            "response", wording.word("response", it.response()),
                            "move", wording.move(it.move())));
            page.item(1, who + wording.because(it.reason()));
        }
    }

    private void basis(List<Basis> restsOn) {
        if (restsOn.isEmpty()) return;
        page.item(0, wording.say("decision.rests-on"));
        restsOn.forEach(it -> page.item(1, basis(it)));
    }

    private String basis(Basis it) {
        String what = wording.say(
                "basis." + it.about(),
                Map.of("code", it.code().map(Escaped::oneLine).orElse("")));
        String move = it.move().map(wording::moveInBrackets).orElse("");
        return what + move + wording.because(it.text());
    }
}

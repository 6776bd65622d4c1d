package io.fupan.platform.json;

import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Subject;
import java.util.Map;

/** The single keys under which subjects and grounds travel: {@code {"keyResult": id}}, {@code {"annual": true}}. */
final class Keys {

    static final Map<String, OneKey.Form<? extends Subject>> SUBJECTS = Map.of(
            "keyResult", OneKey.Form.ofId(id -> new Subject.OfKeyResult(KeyResultId.of(id))),
            "objective", OneKey.Form.ofId(id -> new Subject.OfObjective(ObjectiveId.of(id))),
            "annual", OneKey.Form.ofTrue(new Subject.OfAnnual()),
            "team", OneKey.Form.ofTrue(new Subject.OfTeam()));

    static final Map<String, OneKey.Form<? extends Ground>> GROUNDS = Map.of(
            "dispute", OneKey.Form.ofId(id -> new Ground.OnDispute(DisputeId.of(id))),
            "keyResult", OneKey.Form.ofId(id -> new Ground.OnKeyResult(KeyResultId.of(id))),
            "objective", OneKey.Form.ofId(id -> new Ground.OnObjective(ObjectiveId.of(id))),
            "homework", OneKey.Form.ofId(id -> new Ground.OnHomework(HomeworkId.of(id))));

    private Keys() {}

    static Map.Entry<String, Object> of(Subject subject) {
        return switch (subject) {
            case Subject.OfKeyResult(var keyResult) -> Map.entry("keyResult", keyResult);
            case Subject.OfObjective(var objective) -> Map.entry("objective", objective);
            case Subject.OfAnnual _ -> Map.entry("annual", true);
            case Subject.OfTeam _ -> Map.entry("team", true);
        };
    }

    static Map.Entry<String, Object> of(Ground ground) {
        return switch (ground) {
            case Ground.OnDispute(var dispute) -> Map.entry("dispute", dispute);
            case Ground.OnKeyResult(var keyResult) -> Map.entry("keyResult", keyResult);
            case Ground.OnObjective(var objective) -> Map.entry("objective", objective);
            case Ground.OnHomework(var homework) -> Map.entry("homework", homework);
        };
    }
}

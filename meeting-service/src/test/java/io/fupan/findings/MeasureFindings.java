package io.fupan.findings;

import java.util.List;

/**
 * Prints how far the rules and the labels agree, on the held-out part or the one named: the command is in
 * {@code docs/quality-findings.md}. With {@code misses} behind the name, also where they differ; not to be done with
 * the held-out part while rules are being written.
 */
final class MeasureFindings {

    private MeasureFindings() {}

    public static void main(String[] arguments) {
        String file = arguments.length == 0 ? "held-out.txt" : arguments[0];
        List<Labelled> set = Labelled.read(file);
        Agreement agreement = Agreement.on(set);
        System.out.println(file + ": " + agreement.items() + " objectives and key results");
        System.out.println("| rule | labelled | found of these | invented | precision | recall |");
        System.out.println("|---|---|---|---|---|---|");
        agreement.byRule.forEach((rule, tally) -> System.out.println(tally.line(rule.code())));
        System.out.println(agreement.overall().line("all"));
        if (List.of(arguments).contains("misses")) agreement.misses.forEach(System.out::println);
    }
}

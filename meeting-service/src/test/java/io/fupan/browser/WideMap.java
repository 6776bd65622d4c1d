package io.fupan.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service would answer for a company of fifteen departments with 500 objectives: 5 of the company, 3 a year of
 * each department, the others of its six cycles of two months; each with three key results.
 */
final class WideMap {

    static final String DEPARTMENT = "d1";
    static final String ME = """
        {"person":"p","names":{"zh":"孙悦","en":"Yue Sun"},"roles":[],"language":"en","demo":false}
        """;

    private static final int ALL = 500;
    private static final int DEPARTMENTS = 15;
    private static final int EACH = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> nodes = new LinkedHashMap<>();
    private final List<Map<String, String>> edges = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private int objectives;

    private WideMap() {}

    static String departments() {
        List<Object> lines = new ArrayList<>(List.of(Map.of("department", "d0", "name", "The company")));
        for (int number = 1; number <= DEPARTMENTS; number++) {
            lines.add(Map.of("department", "d" + number, "name", "Department " + number, "under", "d0"));
        }
        return JSON.writeValueAsString(Map.of("departments", lines));
    }

    static String alignment() {
        WideMap map = new WideMap();
        map.draw();
        return JSON.writeValueAsString(Map.of(
                "nodes", map.nodes,
                "edges", map.edges,
                "carriedByNothing", map.alone,
                "carriesNothing", List.of(),
                "broken", List.of()));
    }

    private void draw() {
        for (int number = 1; number <= 5; number++) objective("d0", "2026", "C" + number);
        for (int department = 1; department <= DEPARTMENTS; department++) {
            for (int number = 1; number <= EACH; number++) {
                String id = objective("d" + department, "2026", "A" + number);
                edges.add(Map.of("from", id, "to", "d0-2026-C" + (1 + department % 5) + "." + number));
            }
        }
        for (int next = 0; objectives < ALL; next++) {
            String department = "d" + (1 + next % DEPARTMENTS);
            int cycle = 1 + next / DEPARTMENTS % 6;
            String id = objective(department, "2026-B" + cycle, "B" + (1 + next / DEPARTMENTS));
            int upper = next / DEPARTMENTS;
            edges.add(Map.of(
                    "from", id, "to", department + "-2026-A" + (1 + upper % EACH) + "." + (1 + upper / EACH % EACH)));
        }
    }

    private String objective(String department, String cycle, String code) {
        String id = department + "-" + cycle + "-" + code;
        nodes.put(id, node("objective", department, cycle, code));
        objectives++;
        for (int number = 1; number <= EACH; number++) {
            Map<String, Object> keyResult = node("keyResult", department, cycle, code + "." + number);
            keyResult.put("objective", id);
            keyResult.put("lacks", "0.43");
            nodes.put(id + "." + number, keyResult);
        }
        if (code.endsWith("3")) alone.add(id);
        return id;
    }

    private static Map<String, Object> node(String kind, String department, String cycle, String code) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("kind", kind);
        node.put("department", department);
        node.put("departmentName", "Department " + department.substring(1));
        node.put("cycle", cycle);
        node.put("code", code);
        node.put("text", "让新签客户在30天内看到第一个业务成果 New customers see their first business result within 30 days");
        node.put("annual", !cycle.contains("-"));
        node.put("completion", "0.57");
        return node;
    }
}

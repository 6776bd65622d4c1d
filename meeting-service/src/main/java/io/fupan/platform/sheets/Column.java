package io.fupan.platform.sheets;

import java.util.Arrays;
import java.util.Optional;

/** The columns of an OKR sheet, found by their names in either language. */
enum Column {
    DEPARTMENT("department", "部门"),
    CYCLE("cycle", "周期"),
    OBJECTIVE_CODE("objective id", "目标编号"),
    OBJECTIVE("objective", "目标"),
    SUPPORTS("supports", "承接"),
    KIND("kr type", "KR类型"),
    CODE("kr id", "KR编号"),
    KEY_RESULT("key result", "关键结果"),
    UNIT("unit", "单位"),
    START("start", "起始值"),
    TARGET("target", "目标值"),
    CURRENT("current", "当前值"),
    AS_OF("as of", "数据日期"),
    CONFIDENCE("confidence", "信心"),
    WEIGHT("weight", "权重"),
    OWNER("owner", "负责人"),
    DUE("due", "截止日期");

    private final String english;
    private final String chinese;

    Column(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Optional<Column> named(String header) {
        String name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.english.equalsIgnoreCase(name) || column.chinese.equals(name))
                .findFirst();
    }
}

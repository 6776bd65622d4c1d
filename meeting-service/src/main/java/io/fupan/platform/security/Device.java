package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sits at, in as few words as they need to know it again: codes such as {@code chrome} and
 * {@code windows}. Nothing more of what a browser says of itself is kept.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Device(Optional<String> browser, Optional<String> system) {

    /** In the order they are looked for: most browsers say they are others, too. */
    private static final String[][] BROWSERS = {
        {"wxwork", "wecom"},
        {"MicroMessenger", "wechat"},
        {"DingTalk", "dingtalk"},
        {"Lark/", "feishu"},
        {"Feishu", "feishu"},
        {"Edg", "edge"},
        {"OPR/", "opera"},
        {"Firefox/", "firefox"},
        {"FxiOS/", "firefox"},
        {"CriOS/", "chrome"},
        {"Chrome/", "chrome"},
        {"Safari/", "safari"},
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iphone"},
        {"iPad", "ipad"},
        {"HarmonyOS", "harmonyos"},
        {"Android", "android"},
        {"Windows", "windows"},
        {"Macintosh", "macos"},
        {"CrOS", "chromeos"},
        {"Linux", "linux"},
    };

    static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static Optional<String> first(String[][] known, String said) {
        return Arrays.stream(known)
                .filter(it -> said.contains(it[0]))
                .map(it -> it[1])
                .findFirst();
    }
}

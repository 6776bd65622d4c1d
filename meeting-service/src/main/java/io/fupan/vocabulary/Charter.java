package io.fupan.vocabulary;

import java.util.List;

/**
 * What a department is for, and for whom (定位与价值主张).
 *
 * @param themes the strategy themes it serves; an annual objective names one of them
 */
public record Charter(Words positioning, Words customer, Words valueProposition, List<Theme> themes) {

    public Charter {
        if (themes.stream().map(Theme::id).distinct().count() < themes.size())
            throw new Nonsense("named-twice", "themes");
    }
}

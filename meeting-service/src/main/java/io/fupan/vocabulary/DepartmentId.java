package io.fupan.vocabulary;

import java.util.UUID;

/** A department (部门). */
public record DepartmentId(UUID value) implements Id {

    public static DepartmentId of(String text) {
        return new DepartmentId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("department", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

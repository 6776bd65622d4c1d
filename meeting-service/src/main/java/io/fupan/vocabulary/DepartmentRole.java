package io.fupan.vocabulary;

/** What somebody is to a department. */
public enum DepartmentRole implements Coded {
    LEAD,
    MEMBER;

    @Override
    public String toString() {
        return code();
    }
}

package io.fupan.vocabulary;

/** Who else may see: a review once it is closed, beside those who sat in it; a department's OKRs at any time. */
public enum Visibility implements Coded {
    /** A review: nobody else. A department: its own people, whose reviews begin as private ones. */
    PRIVATE,
    /** The people of the department. */
    DEPARTMENT,
    /** Everybody who belongs to some department or has a role in the organisation. */
    ORGANISATION;

    @Override
    public String toString() {
        return code();
    }
}

package io.fupan.vocabulary;

/** Where people speak to each other while they meet: Tencent Meeting, Feishu, Zoom or anything else (会议软件). */
public enum CallService implements Coded {
    TENCENT,
    FEISHU,
    ZOOM,
    OTHER;

    @Override
    public String toString() {
        return code();
    }
}

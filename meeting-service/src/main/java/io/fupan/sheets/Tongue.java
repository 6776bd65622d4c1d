package io.fupan.sheets;

/** The language a sheet is written in; it is read in either. */
public enum Tongue {
    ZH,
    EN
}

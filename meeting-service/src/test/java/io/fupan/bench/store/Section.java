package io.fupan.bench.store;

/** One question, measured in a database of its own. */
interface Section {

    /** As many connections as the product's pool has. */
    int PRODUCT_POOL = 16;

    /** Measures and prints. */
    void run() throws Exception;
}

package io.fupan.bench.store;

/** Somebody who wants something done and waits until it is durable. */
interface Client {

    void ask() throws Exception;
}

package org.zhibu.scorecard;

/** What stands in a cell: a number, a word of ours, or a text of somebody else's. */
sealed interface Content {
    record Amount(double value) implements Content {}

    record Said(Word word) implements Content {}

    record Quoted(String text) implements Content {}
}

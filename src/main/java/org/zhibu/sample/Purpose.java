package org.zhibu.sample;

/** What a building is for, finer than the column use. */
enum Purpose {
    HOUSE("RESIDENTIAL"),
    SHED("OTHER"),
    BOILER("INDUSTRIAL"),
    COAL("OTHER"),
    PLANT("OTHER"),
    ROOMS("PUBLIC"),
    SHOP("COMMERCIAL"),
    COMMERCE("COMMERCIAL"),
    OFFICE("OFFICE"),
    WORKS("INDUSTRIAL"),
    INSTITUTION("PUBLIC");

    final String use;

    Purpose(String use) {
        this.use = use;
    }
}

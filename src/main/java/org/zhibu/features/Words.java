package org.zhibu.features;

/** The same said in Chinese and in English. */
public record Words(String chinese, String english) {
    /** Both, for clients that show one text only. */
    public String both() {
        return chinese.equals(english) ? chinese : chinese + " " + english;
    }
}

package org.qinghe.publicsite.learn;

import java.util.List;

/**
 * A law whose articles the page tells in plain words: {@code publicsite.law.<name>} is its title with its date,
 * {@code publicsite.law.<name>.<article>} what the article means to a reader.
 */
public enum Law {
    /** 中华人民共和国禁毒法, in force since 2008-06-01. */
    ANTI_DRUG("antiDrug", 2, 4, 13, 18, 31, 36, 52, 62),
    /** 戒毒条例, in force since 2011-06-26, amended 2018-09-18. */
    REHABILITATION("rehabilitation", 7, 9, 10, 12),
    /** 中华人民共和国个人信息保护法, in force since 2021-11-01. */
    PERSONAL_INFORMATION("personalInformation", 6, 15, 28, 29, 44, 45, 46, 47, 50, 65);

    private final String name;
    private final List<Integer> articles;

    Law(String name, Integer... articles) {
        this.name = name;
        this.articles = List.of(articles);
    }

    public String message() {
        return "publicsite.law." + name;
    }

    public List<Integer> articles() {
        return articles;
    }
}

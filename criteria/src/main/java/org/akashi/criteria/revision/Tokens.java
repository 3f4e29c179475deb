package org.akashi.criteria.revision;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text into words, so that joined again they are the text: Japanese by a dictionary (IPADIC), the rest by blanks and marks. */
final class Tokens {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    private Tokens() {}

    static List<String> of(String text) {
        return JAPANESE.matcher(text).find() ? japanese(text) : words(text);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static List<String> japanese(String text) {
        List<String> words = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL)) {
            tokenizer.setReader(new StringReader(text));
            OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.reset();
            int end = 0;
            while (tokenizer.incrementToken()) {
                if (offsets.startOffset() < end) {
                    continue;
                }
                if (offsets.startOffset() > end) {
                    words.add(text.substring(end, offsets.startOffset()));
                }
                words.add(text.substring(offsets.startOffset(), offsets.endOffset()));
                end = offsets.endOffset();
            }
            tokenizer.end();
            if (end < text.length()) {
                words.add(text.substring(end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

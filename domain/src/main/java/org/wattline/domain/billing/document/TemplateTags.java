package org.wattline.domain.billing.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the tags of a template: each closed in its place, and nothing that runs or comes from elsewhere. */
final class TemplateTags {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<|&(?!(?:#[0-9]+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Set<String> FORBIDDEN =
            Set.of("script", "iframe", "object", "embed", "form", "input", "link", "base", "meta");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\bon[a-z]+\\s*=|\\b(?:src|href|background)\\s*=|url\\s*\\(|@import", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final List<TemplateFault> faults = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, int line) {}

    private TemplateTags(String html) {
        this.html = html;
    }

    static List<TemplateFault> faults(String html) {
        TemplateTags tags = new TemplateTags(html);
        tags.read();
        return tags.faults;
    }

    /** Line of a place in the text, from 1. */
    static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private void read() {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            int at = line(html, tag.start());
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) stray(at, tag.group());
            else if (tag.group(1).equals("/")) closed(at, name);
            else opened(at, name, tag.group(3));
        }
        for (Open each : open) unclosed(each);
        Matcher active = ACTIVE.matcher(html);
        while (active.find())
            fault(
                    line(html, active.start()),
                    "forbidden",
                    "不允许脚本和外部内容：" + active.group(),
                    "nothing may run or be fetched from elsewhere: " + active.group());
    }

    private void stray(int at, String text) {
        if (text.equals("<") || text.equals("&"))
            fault(at, "stray-character", "字符 " + text + " 须写成实体", "write " + text + " as an entity");
    }

    private void opened(int at, String name, String rest) {
        if (FORBIDDEN.contains(name)) fault(at, "forbidden", "不允许标签 " + name, "the tag " + name + " is not allowed");
        if (!rest.endsWith("/")) open.push(new Open(name, at));
    }

    private void closed(int at, String name) {
        while (!open.isEmpty()
                && !open.peek().name.equals(name)
                && open.stream().anyMatch(each -> each.name.equals(name))) unclosed(open.pop());
        if (open.isEmpty() || !open.peek().name.equals(name))
            fault(at, "unopened-tag", "标签 " + name + " 没有开始", "the tag " + name + " was not opened");
        else open.pop();
    }

    private void unclosed(Open tag) {
        fault(tag.line, "unclosed-tag", "标签 " + tag.name + " 没有结束", "the tag " + tag.name + " is not closed");
    }

    private void fault(int at, String code, String zh, String en) {
        faults.add(TemplateFault.at(at, code, zh, en));
    }
}

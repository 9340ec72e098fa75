package org.wattline.adapter.http.notification;

/** A follower's identity under an official account of WeChat, as the follower's own browser brings it. */
public record OpenId(String value) {
    static final OpenId EXAMPLE = new OpenId("oABCD1234567890abcdefghijkl");

    /** @throws IllegalArgumentException unless it is 20 to 64 letters, digits, dashes or underscores */
    public OpenId {
        if (!value.matches("[0-9A-Za-z_-]{20,64}"))
            throw new IllegalArgumentException("an openid is 20 to 64 letters, digits, dashes or underscores");
    }
}

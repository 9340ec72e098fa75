package org.wattline.domain.connection.rating;

import org.wattline.domain.kernel.Personal;

/** What somebody says of the service; people write names and numbers into it. */
public record Words(String clear) implements Personal {
    public Words {
        if (clear.isBlank() || clear.length() > 500)
            throw new IllegalArgumentException("words of a rating are 1 … 500 characters");
    }

    @Override
    public String masked() {
        return "•••";
    }

    @Override
    public String toString() {
        return masked();
    }
}

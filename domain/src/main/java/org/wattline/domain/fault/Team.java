package org.wattline.domain.fault;

/** A repair team by its name (抢修班组). */
public record Team(String name) {
    /** @throws IllegalArgumentException unless it has 1 … 60 characters and is not blank */
    public Team {
        if (name.isBlank() || name.length() > 60)
            throw new IllegalArgumentException("the name of a team has 1 … 60 characters");
    }

    @Override
    public String toString() {
        return name;
    }
}

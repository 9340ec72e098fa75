package org.wattline.adapter.memory.connection.survey;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.survey.Survey;

/** Surveys in memory. */
public final class MemorySurveys implements Surveys {
    private final MemoryTable<ApplicationNo, Survey> table;

    public MemorySurveys(MemoryStore store) {
        table = store.table("survey", Survey::application);
    }

    @Override
    public Optional<Survey> find(ApplicationNo application) {
        return table.find(application);
    }

    @Override
    public Survey add(Survey survey) {
        return table.add(survey);
    }

    @Override
    public Survey save(Survey survey) {
        return table.save(survey);
    }
}

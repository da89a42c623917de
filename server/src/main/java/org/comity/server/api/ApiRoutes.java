package org.comity.server.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The routes of the API, for the wiring. */
@Configuration(proxyBeanMethods = false)
@Import({
    CaseRoutes.class,
    DocumentRoutes.class,
    PeopleRoutes.class,
    DecisionRoutes.class,
    LogRoutes.class,
    AccountRoutes.class,
    OpenRoutes.class,
    Problems.class
})
public class ApiRoutes {}

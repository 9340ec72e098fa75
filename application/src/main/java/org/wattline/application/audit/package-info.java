/** Audit for its users (营销稽查): run rules, look at findings, judge them. */
package org.wattline.application.audit;

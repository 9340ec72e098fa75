/** What validating and estimating a day of readings costs, rule by rule. */
package org.wattline.bench.validation;

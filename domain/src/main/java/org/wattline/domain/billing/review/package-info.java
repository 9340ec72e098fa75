/** Bills that a check stopped, until somebody decided on them (核算队列). */
package org.wattline.domain.billing.review;

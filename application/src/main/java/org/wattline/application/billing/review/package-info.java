/** Bills that a check stopped (核算队列): taken on, released, sent back. */
package org.wattline.application.billing.review;

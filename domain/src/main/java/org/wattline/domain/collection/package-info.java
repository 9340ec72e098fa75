/** Collection (催费): what is done about accounts that do not pay, step by step, and what holds it up. */
package org.wattline.domain.collection;

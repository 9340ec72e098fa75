/** The catalogue of audit rules, read. */
package org.wattline.adapter.reference.audit;

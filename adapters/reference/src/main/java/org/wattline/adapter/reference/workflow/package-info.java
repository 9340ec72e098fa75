/** Reads process definitions and positions as the business wrote them. */
package org.wattline.adapter.reference.workflow;

/**
 * How prices come into force (电价发布): drafts with golden cases, checks before publishing, four eyes, supersession and withdrawal.
 */
package org.wattline.domain.tariff.publication;

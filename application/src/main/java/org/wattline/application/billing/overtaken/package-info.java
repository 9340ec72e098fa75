/** Finding issued bills whose inputs have changed, and deciding on them (计费依据变更). */
package org.wattline.application.billing.overtaken;

/** Design review, intermediate and completion inspection (设计审查、中间检查、竣工检验) in rounds, with defects. */
package org.wattline.domain.connection.inspection;

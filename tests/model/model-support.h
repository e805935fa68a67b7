/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

GBytes           *model_support_read       (const char         *first_part,
                                            ...) G_GNUC_NULL_TERMINATED;
GBytes           *model_support_edit       (GBytes             *bytes,
                                            const char         *old_text,
                                            const char         *new_text);
SeralModel       *model_support_load       (GBytes             *bytes);
void              model_support_refuse     (GBytes             *bytes,
                                            SeralFaults        *faults,
                                            GError            **error);
const SeralFault *model_support_find_fault (SeralFaults        *faults,
                                            SeralFaultSeverity  severity,
                                            const char         *pointer);
char             *model_support_run        (const char * const *argv);

G_END_DECLS

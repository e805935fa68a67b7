/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json-reader.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/* No definition is larger; a file that is was meant for something else. */
#define SERAL_MODEL_MAX_BYTES (16 * 1024 * 1024)

SeralModel *seral_model_load_translated (GBytes              *bytes,
                                         SeralTranslateFunc   translate,
                                         gpointer             user_data,
                                         SeralFaults         *faults,
                                         GError             **error);

G_END_DECLS

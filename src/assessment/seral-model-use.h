/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-part.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/* The depth of a definition's questions is a property only here. */
#define SERAL_TYPE_DEPTH (seral_depth_get_type ())
GType seral_depth_get_type (void) G_GNUC_CONST;

/**
 * SeralModelUse:
 *
 * How an assessment uses one model. Properties: model, version, depth, target (a
 * stage id, nullable), business (a strv of target ids).
 */
#define SERAL_TYPE_MODEL_USE (seral_model_use_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelUse, seral_model_use, SERAL, MODEL_USE, SeralPart)

const char         *seral_model_use_get_model    (SeralModelUse *self);
const char         *seral_model_use_get_version  (SeralModelUse *self);
SeralDepth          seral_model_use_get_depth    (SeralModelUse *self);
const char         *seral_model_use_get_target   (SeralModelUse *self);
const char * const *seral_model_use_get_business (SeralModelUse *self);

G_END_DECLS

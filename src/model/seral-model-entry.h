/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

/**
 * SeralModelOrigin:
 * @SERAL_MODEL_ORIGIN_BUNDLED: ships with the program
 * @SERAL_MODEL_ORIGIN_USER: a file in the user's model folder
 * @SERAL_MODEL_ORIGIN_DOCUMENT: embedded in an assessment
 * @SERAL_MODEL_ORIGIN_FILE: named on the command line
 *
 * Where a definition comes from; a later one wins over an earlier one.
 */
typedef enum
{
  SERAL_MODEL_ORIGIN_BUNDLED,
  SERAL_MODEL_ORIGIN_USER,
  SERAL_MODEL_ORIGIN_DOCUMENT,
  SERAL_MODEL_ORIGIN_FILE,
} SeralModelOrigin;

#define SERAL_TYPE_MODEL_ORIGIN (seral_model_origin_get_type ())
GType seral_model_origin_get_type (void) G_GNUC_CONST;

/**
 * SeralModelEntry:
 *
 * One line of the library: a definition that is known, whether it has been read
 * yet or not, and whether it is good or not. Properties: id, version, name,
 * publisher, summary, origin, file, valid.
 */
#define SERAL_TYPE_MODEL_ENTRY (seral_model_entry_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelEntry, seral_model_entry, SERAL, MODEL_ENTRY, GObject)

const char       *seral_model_entry_get_id        (SeralModelEntry  *self);
const char       *seral_model_entry_get_version   (SeralModelEntry  *self);
const char       *seral_model_entry_get_name      (SeralModelEntry  *self);
const char       *seral_model_entry_get_publisher (SeralModelEntry  *self);
const char       *seral_model_entry_get_summary   (SeralModelEntry  *self);
SeralModelOrigin  seral_model_entry_get_origin    (SeralModelEntry  *self);
GFile            *seral_model_entry_get_file      (SeralModelEntry  *self);
gboolean          seral_model_entry_get_valid     (SeralModelEntry  *self);
SeralFaults      *seral_model_entry_get_faults    (SeralModelEntry  *self);
SeralModel       *seral_model_entry_get_model     (SeralModelEntry  *self,
                                                   GError          **error);

G_END_DECLS

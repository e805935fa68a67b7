/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/seral-catalogue.h"

G_BEGIN_DECLS

/**
 * SeralRecordsKind:
 * @SERAL_RECORDS_TEXT: text
 * @SERAL_RECORDS_NUMBER: a number, as it is
 * @SERAL_RECORDS_SCORE: a number that people read with two decimals
 * @SERAL_RECORDS_SHARE: a number from 0 to 1, read as a percentage
 * @SERAL_RECORDS_DATE: a day
 *
 * What a column holds.
 */
typedef enum
{
  SERAL_RECORDS_TEXT,
  SERAL_RECORDS_NUMBER,
  SERAL_RECORDS_SCORE,
  SERAL_RECORDS_SHARE,
  SERAL_RECORDS_DATE,
} SeralRecordsKind;

/**
 * SeralRecordsColumn:
 * @id: what programs call it, such as "questionId"
 * @title: what people call it, in their language
 * @kind: what it holds
 * @width: how wide it should be, in characters
 *
 * A column of records.
 */
typedef struct
{
  const char       *id;
  const char       *title;
  SeralRecordsKind  kind;
  guint             width;
} SeralRecordsColumn;

/**
 * SeralRecords:
 *
 * A table of typed cells: what spreadsheets and other programs go on working
 * with, where a #SeralTable holds what people read. Filled once, row by row and
 * cell by cell, then only read.
 */
typedef struct _SeralRecords SeralRecords;

SeralRecords             *seral_records_new           (const char               *id,
                                                       const char               *title,
                                                       const SeralRecordsColumn *columns,
                                                       guint                     n_columns);
void                      seral_records_free          (SeralRecords             *self);

void                      seral_records_add_text      (SeralRecords             *self,
                                                       const char               *text);
void                      seral_records_add_number    (SeralRecords             *self,
                                                       double                    number);
void                      seral_records_add_date      (SeralRecords             *self,
                                                       const char               *date);

const char               *seral_records_get_id        (SeralRecords             *self);
const char               *seral_records_get_title     (SeralRecords             *self);
const SeralRecordsColumn *seral_records_get_columns   (SeralRecords             *self,
                                                       guint                    *n_columns);
guint                     seral_records_get_n_rows    (SeralRecords             *self);
const char               *seral_records_get_text      (SeralRecords             *self,
                                                       guint                     row,
                                                       guint                     column);
double                    seral_records_get_number    (SeralRecords             *self,
                                                       guint                     row,
                                                       guint                     column);
char                     *seral_records_format_cell   (SeralRecords             *self,
                                                       SeralCatalogue           *catalogue,
                                                       guint                     row,
                                                       guint                     column);

void                      seral_records_append_csv_head (SeralRecords           *self,
                                                       GString                  *csv);
void                      seral_records_append_csv    (SeralRecords             *self,
                                                       GString                  *csv);
void                      seral_records_append_markdown (SeralRecords           *self,
                                                       SeralCatalogue           *catalogue,
                                                       GString                  *markdown);
JsonNode                 *seral_records_to_json       (SeralRecords             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralRecords, seral_records_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-style.h"
#include "exchange/seral-report.h"

G_BEGIN_DECLS

/* What a line on a page is for; how it is set follows from it. */
typedef enum
{
  SERAL_FACE_HEADING_1,
  SERAL_FACE_HEADING_2,
  SERAL_FACE_HEADING_3,
  SERAL_FACE_HEADING_4,
  SERAL_FACE_BODY,
  SERAL_FACE_TITLE,
  SERAL_FACE_SUBTITLE,
  SERAL_FACE_LEAD,
  SERAL_FACE_LABEL,
  SERAL_FACE_NOTE,
  SERAL_FACE_CAPTION,
  SERAL_FACE_HEAD,         /* of a column */
  SERAL_FACE_CELL,
  SERAL_FACE_FACT,         /* what a fact is of */
  SERAL_FACE_CONTENTS_1,
  SERAL_FACE_CONTENTS_2,
  SERAL_FACE_FURNITURE,
  SERAL_N_FACES,
} SeralReportFaceId;

/**
 * SeralReportFace:
 * @size: of the font, in points
 * @bold: whether it is bold
 * @pitch: from one baseline to the next
 * @ink: what with
 * @before: the least room above it
 * @after: the least room below it
 */
typedef struct
{
  double   size;
  gboolean bold;
  double   pitch;
  SeralInk ink;
  double   before;
  double   after;
} SeralReportFace;

const SeralReportFace *seral_report_face_get         (SeralReportFaceId  id);
SeralReportFaceId      seral_report_face_for_role    (SeralReportRole    role);
SeralReportFaceId      seral_report_face_for_heading (guint              level);

G_END_DECLS

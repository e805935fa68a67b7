/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralFaultSeverity:
 * @SERAL_FAULT_WARNING: the input can be used, but somebody should look at it
 * @SERAL_FAULT_ERROR: the input cannot be used
 */
typedef enum
{
  SERAL_FAULT_WARNING,
  SERAL_FAULT_ERROR,
} SeralFaultSeverity;

/**
 * SeralFault:
 * @severity: how bad it is
 * @pointer: where in the document, as a JSON Pointer (RFC 6901); "" is the root
 * @line: line of a syntax error, from 1; 0 where only the pointer is known
 * @column: column of a syntax error in characters, from 1; 0 likewise
 * @message: what is wrong, a sentence for a person, translated
 */
typedef struct
{
  SeralFaultSeverity severity;
  char              *pointer;
  guint              line;
  guint              column;
  char              *message;
} SeralFault;

/**
 * SeralFaults:
 *
 * All that is wrong with one input, in the order it was found. Reference
 * counted; filled by one thread, then only read.
 *
 * It keeps the first %SERAL_FAULTS_MAX faults and counts the others, so that a
 * hostile file cannot fill the memory with complaints about itself.
 */
typedef struct _SeralFaults SeralFaults;

#define SERAL_FAULTS_MAX 500

#define SERAL_TYPE_FAULTS (seral_faults_get_type ())

GType             seral_faults_get_type   (void) G_GNUC_CONST;

SeralFaults      *seral_faults_new        (void);
SeralFaults      *seral_faults_ref        (SeralFaults        *self);
void              seral_faults_unref      (SeralFaults        *self);

void              seral_faults_add        (SeralFaults        *self,
                                           SeralFaultSeverity  severity,
                                           const char         *pointer,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (4, 5);
void              seral_faults_add_valist (SeralFaults        *self,
                                           SeralFaultSeverity  severity,
                                           const char         *pointer,
                                           const char         *format,
                                           va_list             args) G_GNUC_PRINTF (4, 0);
void              seral_faults_add_at     (SeralFaults        *self,
                                           SeralFaultSeverity  severity,
                                           guint               line,
                                           guint               column,
                                           const char         *message);

guint             seral_faults_get_n      (SeralFaults        *self);
const SeralFault *seral_faults_get        (SeralFaults        *self,
                                           guint               index);
guint             seral_faults_get_n_omitted (SeralFaults     *self);
gboolean          seral_faults_has_errors (SeralFaults        *self);

char             *seral_fault_quote       (const char         *text);
char             *seral_fault_to_text     (const SeralFault   *fault);
char             *seral_faults_to_text    (SeralFaults        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralFaults, seral_faults_unref)

G_END_DECLS

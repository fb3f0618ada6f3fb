// generated from openapi.yaml by npm run generate; do not edit
"use strict";
export const ServiceSettings = validate21;
const schema32 = {"type":"object","additionalProperties":false,"properties":{"script":{"type":["string","null"],"enum":["none","greeter",null]},"apikey":{"type":["string","null"],"minLength":1},"basic":{"oneOf":[{"$ref":"#/components/schemas/BasicCredentials"},{"type":"null"}]},"alias":{"type":["string","null"],"minLength":1},"requireIds":{"type":["boolean","null"]},"lenientNames":{"type":["boolean","null"]},"idleNotices":{"type":["boolean","null"]},"flexDisconnectTimeout":{"type":["integer","null"],"minimum":1,"maximum":1728000},"inactivityAlert":{"$ref":"#/components/schemas/Seconds"},"inactivitySecondAlert":{"$ref":"#/components/schemas/Seconds"},"inactivityClose":{"$ref":"#/components/schemas/Seconds"},"asyncIdleAlert":{"$ref":"#/components/schemas/Seconds"},"asyncIdleClose":{"$ref":"#/components/schemas/Seconds"},"retention":{"$ref":"#/components/schemas/Seconds"},"maxChats":{"type":["integer","null"],"minimum":0,"maximum":1000000},"maxMessageBytes":{"type":["integer","null"],"minimum":1,"maximum":1048576},"maxLogEntries":{"type":["integer","null"],"minimum":10,"maximum":10000000},"maxLogSize":{"type":["integer","null"],"minimum":1000,"maximum":2147483648}}};
const schema33 = {"type":"object","required":["username","password"],"properties":{"username":{"type":"string","minLength":1},"password":{"type":"string"}}};
const schema34 = {"type":["integer","null"],"minimum":0,"maximum":31536000};
const func1 = Object.prototype.hasOwnProperty;
const func2 = function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.script !== undefined){
let data0 = data.script;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate21.errors = [{instancePath:instancePath+"/script",schemaPath:"#/properties/script/type",keyword:"type",params:{type: schema32.properties.script.type}}];
return false;
}
if(!(((data0 === "none") || (data0 === "greeter")) || (data0 === null))){
validate21.errors = [{instancePath:instancePath+"/script",schemaPath:"#/properties/script/enum",keyword:"enum",params:{allowedValues: schema32.properties.script.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.apikey !== undefined){
let data1 = data.apikey;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate21.errors = [{instancePath:instancePath+"/apikey",schemaPath:"#/properties/apikey/type",keyword:"type",params:{type: schema32.properties.apikey.type}}];
return false;
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) < 1){
validate21.errors = [{instancePath:instancePath+"/apikey",schemaPath:"#/properties/apikey/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.basic !== undefined){
let data2 = data.basic;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
let passing0 = null;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if(((data2.username === undefined) && (missing0 = "username")) || ((data2.password === undefined) && (missing0 = "password"))){
const err0 = {instancePath:instancePath+"/basic",schemaPath:"#/components/schemas/BasicCredentials/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data2.username !== undefined){
let data3 = data2.username;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err1 = {instancePath:instancePath+"/basic/username",schemaPath:"#/components/schemas/BasicCredentials/properties/username/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/basic/username",schemaPath:"#/components/schemas/BasicCredentials/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.password !== undefined){
const _errs13 = errors;
if(typeof data2.password !== "string"){
const err3 = {instancePath:instancePath+"/basic/password",schemaPath:"#/components/schemas/BasicCredentials/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/basic",schemaPath:"#/components/schemas/BasicCredentials/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = {};
props0.username = true;
props0.password = true;
}
const _errs15 = errors;
if(data2 !== null){
const err5 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs15 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err6 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alias !== undefined){
let data5 = data.alias;
const _errs17 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate21.errors = [{instancePath:instancePath+"/alias",schemaPath:"#/properties/alias/type",keyword:"type",params:{type: schema32.properties.alias.type}}];
return false;
}
if(errors === _errs17){
if(typeof data5 === "string"){
if(func2(data5) < 1){
validate21.errors = [{instancePath:instancePath+"/alias",schemaPath:"#/properties/alias/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireIds !== undefined){
let data6 = data.requireIds;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate21.errors = [{instancePath:instancePath+"/requireIds",schemaPath:"#/properties/requireIds/type",keyword:"type",params:{type: schema32.properties.requireIds.type}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lenientNames !== undefined){
let data7 = data.lenientNames;
const _errs21 = errors;
if((typeof data7 !== "boolean") && (data7 !== null)){
validate21.errors = [{instancePath:instancePath+"/lenientNames",schemaPath:"#/properties/lenientNames/type",keyword:"type",params:{type: schema32.properties.lenientNames.type}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idleNotices !== undefined){
let data8 = data.idleNotices;
const _errs23 = errors;
if((typeof data8 !== "boolean") && (data8 !== null)){
validate21.errors = [{instancePath:instancePath+"/idleNotices",schemaPath:"#/properties/idleNotices/type",keyword:"type",params:{type: schema32.properties.idleNotices.type}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flexDisconnectTimeout !== undefined){
let data9 = data.flexDisconnectTimeout;
const _errs25 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/type",keyword:"type",params:{type: schema32.properties.flexDisconnectTimeout.type}}];
return false;
}
if(errors === _errs25){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1728000 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1728000}}];
return false;
}
else {
if(data9 < 1 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityAlert !== undefined){
let data10 = data.inactivityAlert;
const _errs27 = errors;
const _errs28 = errors;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs28){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 31536000 || isNaN(data10)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivitySecondAlert !== undefined){
let data11 = data.inactivitySecondAlert;
const _errs30 = errors;
const _errs31 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs31){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 31536000 || isNaN(data11)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityClose !== undefined){
let data12 = data.inactivityClose;
const _errs33 = errors;
const _errs34 = errors;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs34){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 31536000 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asyncIdleAlert !== undefined){
let data13 = data.asyncIdleAlert;
const _errs36 = errors;
const _errs37 = errors;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs37){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 31536000 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asyncIdleClose !== undefined){
let data14 = data.asyncIdleClose;
const _errs39 = errors;
const _errs40 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs40){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 31536000 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data15 = data.retention;
const _errs42 = errors;
const _errs43 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs43){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 31536000 || isNaN(data15)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxChats !== undefined){
let data16 = data.maxChats;
const _errs45 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/type",keyword:"type",params:{type: schema32.properties.maxChats.type}}];
return false;
}
if(errors === _errs45){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000 || isNaN(data16)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxMessageBytes !== undefined){
let data17 = data.maxMessageBytes;
const _errs47 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/type",keyword:"type",params:{type: schema32.properties.maxMessageBytes.type}}];
return false;
}
if(errors === _errs47){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1048576 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxLogEntries !== undefined){
let data18 = data.maxLogEntries;
const _errs49 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/type",keyword:"type",params:{type: schema32.properties.maxLogEntries.type}}];
return false;
}
if(errors === _errs49){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10000000 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data18 < 10 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
return false;
}
}
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxLogSize !== undefined){
let data19 = data.maxLogSize;
const _errs51 = errors;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/type",keyword:"type",params:{type: schema32.properties.maxLogSize.type}}];
return false;
}
if(errors === _errs51){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483648 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data19 < 1000 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}}];
return false;
}
}
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const EndRequest = validate22;
const schema40 = {"type":"object","properties":{"by":{"type":"integer","minimum":1}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by !== undefined){
let data0 = data.by;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate22.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate22.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"by":true},"dynamicProps":false,"dynamicItems":false};

export const JoinRequest = validate23;
const schema41 = {"type":"object","properties":{"nickname":{"type":"string","minLength":1},"type":{"type":"string","enum":["Agent","Supervisor","External"]},"bot":{"type":"boolean"},"silent":{"type":"boolean"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.nickname !== undefined){
let data0 = data.nickname;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate23.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "Agent") || (data1 === "Supervisor")) || (data1 === "External"))){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema41.properties.type.enum}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bot !== undefined){
const _errs5 = errors;
if(typeof data.bot !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/bot",schemaPath:"#/properties/bot/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.silent !== undefined){
const _errs7 = errors;
if(typeof data.silent !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/silent",schemaPath:"#/properties/silent/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"nickname":true,"type":true,"bot":true,"silent":true},"dynamicProps":false,"dynamicItems":false};

export const RenameRequest = validate24;
const schema42 = {"type":"object","required":["nickname"],"properties":{"nickname":{"type":"string","minLength":1}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.nickname === undefined) && (missing0 = "nickname")){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.nickname !== undefined){
let data0 = data.nickname;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate24.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":{"nickname":true},"dynamicProps":false,"dynamicItems":false};

export const SayRequest = validate25;
const schema43 = {"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1},"messageType":{"type":"string"},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"visibility":{"$ref":"#/components/schemas/Visibility"}}};
const schema44 = {"type":"object","additionalProperties":true};
const schema45 = {"type":"string","enum":["all","agents"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.text === undefined) && (missing0 = "text")){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.text !== undefined){
let data0 = data.text;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate25.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messageType !== undefined){
const _errs3 = errors;
if(typeof data.messageType !== "string"){
validate25.errors = [{instancePath:instancePath+"/messageType",schemaPath:"#/properties/messageType/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventAttributes !== undefined){
let data2 = data.eventAttributes;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
validate25.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.visibility !== undefined){
let data3 = data.visibility;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate25.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "all") || (data3 === "agents"))){
validate25.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/enum",keyword:"enum",params:{allowedValues: schema45.enum}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"text":true,"messageType":true,"eventAttributes":true,"visibility":true},"dynamicProps":false,"dynamicItems":false};

export const SetTypingRequest = validate26;
const schema46 = {"type":"object","required":["typing"],"properties":{"typing":{"type":"boolean"},"preview":{"type":"string"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.typing === undefined) && (missing0 = "typing")){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.typing !== undefined){
const _errs1 = errors;
if(typeof data.typing !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/typing",schemaPath:"#/properties/typing/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preview !== undefined){
const _errs3 = errors;
if(typeof data.preview !== "string"){
validate26.errors = [{instancePath:instancePath+"/preview",schemaPath:"#/properties/preview/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":{"typing":true,"preview":true},"dynamicProps":false,"dynamicItems":false};

export const AgentPushUrlRequest = validate27;
const schema47 = {"type":"object","required":["url"],"properties":{"url":{"type":"string","minLength":1}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.url === undefined) && (missing0 = "url")){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.url !== undefined){
let data0 = data.url;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate27.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"url":true},"dynamicProps":false,"dynamicItems":false};

export const AgentNoticeRequest = validate28;
const schema48 = {"type":"object","properties":{"text":{"type":"string"},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"userData":{"$ref":"#/components/schemas/UserData"}}};
const schema50 = {"type":"object","additionalProperties":{"type":"string"}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
const _errs1 = errors;
if(typeof data.text !== "string"){
validate28.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventAttributes !== undefined){
let data1 = data.eventAttributes;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
validate28.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userData !== undefined){
let data2 = data.userData;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
const _errs11 = errors;
if(typeof data2[key0] !== "string"){
validate28.errors = [{instancePath:instancePath+"/userData/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/UserData/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/userData",schemaPath:"#/components/schemas/UserData/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"text":true,"eventAttributes":true,"userData":true},"dynamicProps":false,"dynamicItems":false};

export const FaultRule = validate29;
const schema51 = {"type":"object","required":["operation","effect"],"properties":{"operation":{"type":"string","enum":["requestChat","send","refresh","startTyping","stopTyping","disconnect","pushUrl","updateNickname","updateData","customNotice","readReceipt","*"]},"after":{"type":"integer","minimum":0},"times":{"type":"integer","minimum":0},"effect":{"$ref":"#/components/schemas/FaultEffect"},"seen":{"type":"integer","minimum":0},"spoilt":{"type":"integer","minimum":0}}};
const schema52 = {"type":"object","oneOf":[{"$ref":"#/components/schemas/StatusFault"},{"$ref":"#/components/schemas/ErrorFault"},{"$ref":"#/components/schemas/ResetFault"},{"$ref":"#/components/schemas/DelayFault"}],"discriminator":{"propertyName":"kind"}};
const schema53 = {"type":"object","required":["kind","status"],"properties":{"kind":{"type":"string","const":"status"},"status":{"type":"integer","minimum":200,"maximum":599},"body":{}}};
const schema54 = {"type":"object","required":["kind","code"],"properties":{"kind":{"type":"string","const":"error"},"code":{"type":"integer"},"advice":{"type":"string"},"statusCode":{"type":"integer","enum":[1,2]}}};
const schema55 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"reset"}}};
const schema56 = {"type":"object","required":["kind","ms"],"properties":{"kind":{"type":"string","const":"delay"},"ms":{"type":"number","minimum":0}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "status"){
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.status === undefined) && (missing0 = "status"))){
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/StatusFault/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs5 = errors;
if(typeof data0 !== "string"){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/StatusFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("status" !== data0){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/StatusFault/properties/kind/const",keyword:"const",params:{allowedValue: "status"}}];
return false;
}
var valid3 = _errs5 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data1 = data.status;
const _errs7 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate30.errors = [{instancePath:instancePath+"/status",schemaPath:"#/components/schemas/StatusFault/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
validate30.errors = [{instancePath:instancePath+"/status",schemaPath:"#/components/schemas/StatusFault/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data1 < 200 || isNaN(data1)){
validate30.errors = [{instancePath:instancePath+"/status",schemaPath:"#/components/schemas/StatusFault/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid3 = _errs7 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/StatusFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var props0 = {};
props0.kind = true;
props0.status = true;
props0.body = true;
}
else if(tag0 === "error"){
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) && (missing1 = "kind")) || ((data.code === undefined) && (missing1 = "code"))){
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/ErrorFault/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data.kind !== undefined){
let data2 = data.kind;
const _errs12 = errors;
if(typeof data2 !== "string"){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ErrorFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("error" !== data2){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ErrorFault/properties/kind/const",keyword:"const",params:{allowedValue: "error"}}];
return false;
}
var valid6 = _errs12 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.code !== undefined){
let data3 = data.code;
const _errs14 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate30.errors = [{instancePath:instancePath+"/code",schemaPath:"#/components/schemas/ErrorFault/properties/code/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid6 = _errs14 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.advice !== undefined){
const _errs16 = errors;
if(typeof data.advice !== "string"){
validate30.errors = [{instancePath:instancePath+"/advice",schemaPath:"#/components/schemas/ErrorFault/properties/advice/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs16 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.statusCode !== undefined){
let data5 = data.statusCode;
const _errs18 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate30.errors = [{instancePath:instancePath+"/statusCode",schemaPath:"#/components/schemas/ErrorFault/properties/statusCode/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(!((data5 === 1) || (data5 === 2))){
validate30.errors = [{instancePath:instancePath+"/statusCode",schemaPath:"#/components/schemas/ErrorFault/properties/statusCode/enum",keyword:"enum",params:{allowedValues: schema54.properties.statusCode.enum}}];
return false;
}
var valid6 = _errs18 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/ErrorFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.code = true;
props0.advice = true;
props0.statusCode = true;
}
}
else if(tag0 === "reset"){
const _errs21 = errors;
if(errors === _errs21){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.kind === undefined) && (missing2 = "kind")){
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/ResetFault/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ResetFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reset" !== data6){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ResetFault/properties/kind/const",keyword:"const",params:{allowedValue: "reset"}}];
return false;
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/ResetFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "delay"){
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.kind === undefined) && (missing3 = "kind")) || ((data.ms === undefined) && (missing3 = "ms"))){
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/DelayFault/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data.kind !== undefined){
let data7 = data.kind;
const _errs28 = errors;
if(typeof data7 !== "string"){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/DelayFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("delay" !== data7){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/DelayFault/properties/kind/const",keyword:"const",params:{allowedValue: "delay"}}];
return false;
}
var valid12 = _errs28 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.ms !== undefined){
let data8 = data.ms;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate30.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/components/schemas/DelayFault/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/components/schemas/DelayFault/properties/ms/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid12 = _errs30 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/components/schemas/DelayFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.ms = true;
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}}];
return false;
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}}];
return false;
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate30.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.operation === undefined) && (missing0 = "operation")) || ((data.effect === undefined) && (missing0 = "effect"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.operation !== undefined){
let data0 = data.operation;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate29.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((data0 === "requestChat") || (data0 === "send")) || (data0 === "refresh")) || (data0 === "startTyping")) || (data0 === "stopTyping")) || (data0 === "disconnect")) || (data0 === "pushUrl")) || (data0 === "updateNickname")) || (data0 === "updateData")) || (data0 === "customNotice")) || (data0 === "readReceipt")) || (data0 === "*"))){
validate29.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/enum",keyword:"enum",params:{allowedValues: schema51.properties.operation.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data1 = data.after;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate29.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate29.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.times !== undefined){
let data2 = data.times;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate29.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate29.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.effect !== undefined){
const _errs7 = errors;
if(!(validate30(data.effect, {instancePath:instancePath+"/effect",parentData:data,parentDataProperty:"effect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seen !== undefined){
let data4 = data.seen;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate29.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate29.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoilt !== undefined){
let data5 = data.spoilt;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate29.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate29.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"operation":true,"after":true,"times":true,"effect":true,"seen":true,"spoilt":true},"dynamicProps":false,"dynamicItems":false};

export const ClockCommand = validate32;
const schema57 = {"type":"object","required":["action"],"properties":{"action":{"type":"string","enum":["freeze","resume","advance"]},"ms":{"type":"number","minimum":0},"clients":{"type":"string","enum":["present","absent"]}},"if":{"required":["action"],"properties":{"action":{"const":"advance"}}},"then":{"required":["ms"]}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.action === undefined) && (missing0 = "action")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.action !== undefined){
if("advance" !== data.action){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.ms === undefined) && (missing1 = "ms")){
validate32.errors = [{instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate32.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.action === undefined) && (missing2 = "action")){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data.action !== undefined){
let data1 = data.action;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate32.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "freeze") || (data1 === "resume")) || (data1 === "advance"))){
validate32.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema57.properties.action.enum}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.ms !== undefined){
let data2 = data.ms;
const _errs7 = errors;
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate32.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.clients !== undefined){
let data3 = data.clients;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate32.errors = [{instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "present") || (data3 === "absent"))){
validate32.errors = [{instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/enum",keyword:"enum",params:{allowedValues: schema57.properties.clients.enum}}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":{"action":true,"ms":true,"clients":true},"dynamicProps":false,"dynamicItems":false};

export const bodyValidators = {
  configureService: ServiceSettings,
  endChat: EndRequest,
  joinChat: JoinRequest,
  renameParticipant: RenameRequest,
  say: SayRequest,
  setTyping: SetTypingRequest,
  agentPushUrl: AgentPushUrlRequest,
  agentCustomNotice: AgentNoticeRequest,
  addFault: FaultRule,
  setClock: ClockCommand,
};

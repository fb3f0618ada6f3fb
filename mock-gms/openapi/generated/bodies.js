// generated from openapi.yaml by npm run generate; do not edit
"use strict";
export const ServiceSettings = validate21;
const schema32 = {"type":"object","additionalProperties":false,"properties":{"script":{"type":["string","null"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},"apikey":{"type":["string","null"],"minLength":1},"basic":{"oneOf":[{"$ref":"#/components/schemas/BasicCredentials"},{"type":"null"}]},"alias":{"type":["string","null"],"minLength":1},"webSocket":{"type":["boolean","null"]},"profile":{"type":["string","null"],"enum":["8.5.1","8.5.2","lenient","strict",null]},"always200":{"type":["boolean","null"]},"requireIds":{"type":["boolean","null"]},"lenientNames":{"type":["boolean","null"]},"requireBayeuxCookie":{"type":["boolean","null"]},"afterEnd":{"type":["string","null"],"enum":["observed","transcript","http400",null]},"monitored":{"type":["string","null"],"enum":["never","cometd","always",null]},"charset":{"type":["string","null"],"enum":["utf-8","UTF-8",null]},"readConfirm":{"type":["boolean","null"]},"ownTyping":{"type":["boolean","null"]},"wrongKey":{"type":["string","null"],"enum":["refuse","remove",null]},"stopAbandonedInteraction":{"type":["string","null"],"enum":["never","noagents","always",null]},"idleTimerExpire":{"type":["boolean","null"]},"inactivityEnabled":{"type":["boolean","null"]},"inactivityIncludeNotices":{"type":["string","null"],"enum":["none","major","major2","typing","all",null]},"inactivityMessageAlert":{"type":["string","null"]},"inactivityMessageAlert2":{"type":["string","null"]},"inactivityMessageClose":{"type":["string","null"]},"flexDisconnectTimeout":{"type":["integer","null"],"minimum":1,"maximum":1728000},"inactivityAlert":{"$ref":"#/components/schemas/Seconds"},"inactivitySecondAlert":{"$ref":"#/components/schemas/Seconds"},"inactivityClose":{"$ref":"#/components/schemas/Seconds"},"asyncIdleAlert":{"$ref":"#/components/schemas/Seconds"},"asyncIdleClose":{"$ref":"#/components/schemas/Seconds"},"asyncIdleNotices":{"type":["string","null"],"enum":["none","major","major2","typing","all",null]},"flexPushEnabled":{"type":["boolean","null"]},"flexPushOnJoin":{"type":["boolean","null"]},"flexPushTimeout":{"type":["integer","null"],"minimum":1,"maximum":31536000},"customHttpPushUrl":{"type":["string","null"],"pattern":"^[Hh][Tt][Tt][Pp][Ss]?://"},"customHttpPushMessage":{"type":["string","null"],"minLength":1},"pushAwayAfter":{"$ref":"#/components/schemas/Seconds"},"pushResendAttempts":{"type":["integer","null"],"minimum":0,"maximum":100},"pushResendDelay":{"$ref":"#/components/schemas/Seconds"},"retention":{"$ref":"#/components/schemas/Seconds"},"maxChats":{"type":["integer","null"],"minimum":0,"maximum":1000000},"maxMessageBytes":{"type":["integer","null"],"minimum":1,"maximum":1048576},"uploadMaxFiles":{"type":["integer","null"],"minimum":0,"maximum":10000},"uploadMaxFileSize":{"type":["integer","null"],"minimum":0,"maximum":2147483648},"uploadMaxTotalSize":{"type":["integer","null"],"minimum":0,"maximum":2147483648},"uploadFileTypes":{"type":["string","null"],"minLength":1},"uploadNeedAgent":{"type":["boolean","null"]},"downloadAttempts":{"type":["integer","null"],"minimum":0,"maximum":1000000},"deleteFile":{"type":["string","null"],"minLength":1},"maxLogEntries":{"type":["integer","null"],"minimum":10,"maximum":10000000},"maxLogSize":{"type":["integer","null"],"minimum":1000,"maximum":2147483648}}};
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
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern5 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?://", "u");

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
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/script",schemaPath:"#/properties/script/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"}}];
return false;
}
}
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
if(data.webSocket !== undefined){
let data6 = data.webSocket;
const _errs19 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate21.errors = [{instancePath:instancePath+"/webSocket",schemaPath:"#/properties/webSocket/type",keyword:"type",params:{type: schema32.properties.webSocket.type}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profile !== undefined){
let data7 = data.profile;
const _errs21 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate21.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: schema32.properties.profile.type}}];
return false;
}
if(!(((((data7 === "8.5.1") || (data7 === "8.5.2")) || (data7 === "lenient")) || (data7 === "strict")) || (data7 === null))){
validate21.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema32.properties.profile.enum}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.always200 !== undefined){
let data8 = data.always200;
const _errs23 = errors;
if((typeof data8 !== "boolean") && (data8 !== null)){
validate21.errors = [{instancePath:instancePath+"/always200",schemaPath:"#/properties/always200/type",keyword:"type",params:{type: schema32.properties.always200.type}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireIds !== undefined){
let data9 = data.requireIds;
const _errs25 = errors;
if((typeof data9 !== "boolean") && (data9 !== null)){
validate21.errors = [{instancePath:instancePath+"/requireIds",schemaPath:"#/properties/requireIds/type",keyword:"type",params:{type: schema32.properties.requireIds.type}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lenientNames !== undefined){
let data10 = data.lenientNames;
const _errs27 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate21.errors = [{instancePath:instancePath+"/lenientNames",schemaPath:"#/properties/lenientNames/type",keyword:"type",params:{type: schema32.properties.lenientNames.type}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireBayeuxCookie !== undefined){
let data11 = data.requireBayeuxCookie;
const _errs29 = errors;
if((typeof data11 !== "boolean") && (data11 !== null)){
validate21.errors = [{instancePath:instancePath+"/requireBayeuxCookie",schemaPath:"#/properties/requireBayeuxCookie/type",keyword:"type",params:{type: schema32.properties.requireBayeuxCookie.type}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.afterEnd !== undefined){
let data12 = data.afterEnd;
const _errs31 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/afterEnd",schemaPath:"#/properties/afterEnd/type",keyword:"type",params:{type: schema32.properties.afterEnd.type}}];
return false;
}
if(!((((data12 === "observed") || (data12 === "transcript")) || (data12 === "http400")) || (data12 === null))){
validate21.errors = [{instancePath:instancePath+"/afterEnd",schemaPath:"#/properties/afterEnd/enum",keyword:"enum",params:{allowedValues: schema32.properties.afterEnd.enum}}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.monitored !== undefined){
let data13 = data.monitored;
const _errs33 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate21.errors = [{instancePath:instancePath+"/monitored",schemaPath:"#/properties/monitored/type",keyword:"type",params:{type: schema32.properties.monitored.type}}];
return false;
}
if(!((((data13 === "never") || (data13 === "cometd")) || (data13 === "always")) || (data13 === null))){
validate21.errors = [{instancePath:instancePath+"/monitored",schemaPath:"#/properties/monitored/enum",keyword:"enum",params:{allowedValues: schema32.properties.monitored.enum}}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.charset !== undefined){
let data14 = data.charset;
const _errs35 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate21.errors = [{instancePath:instancePath+"/charset",schemaPath:"#/properties/charset/type",keyword:"type",params:{type: schema32.properties.charset.type}}];
return false;
}
if(!(((data14 === "utf-8") || (data14 === "UTF-8")) || (data14 === null))){
validate21.errors = [{instancePath:instancePath+"/charset",schemaPath:"#/properties/charset/enum",keyword:"enum",params:{allowedValues: schema32.properties.charset.enum}}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readConfirm !== undefined){
let data15 = data.readConfirm;
const _errs37 = errors;
if((typeof data15 !== "boolean") && (data15 !== null)){
validate21.errors = [{instancePath:instancePath+"/readConfirm",schemaPath:"#/properties/readConfirm/type",keyword:"type",params:{type: schema32.properties.readConfirm.type}}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ownTyping !== undefined){
let data16 = data.ownTyping;
const _errs39 = errors;
if((typeof data16 !== "boolean") && (data16 !== null)){
validate21.errors = [{instancePath:instancePath+"/ownTyping",schemaPath:"#/properties/ownTyping/type",keyword:"type",params:{type: schema32.properties.ownTyping.type}}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.wrongKey !== undefined){
let data17 = data.wrongKey;
const _errs41 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate21.errors = [{instancePath:instancePath+"/wrongKey",schemaPath:"#/properties/wrongKey/type",keyword:"type",params:{type: schema32.properties.wrongKey.type}}];
return false;
}
if(!(((data17 === "refuse") || (data17 === "remove")) || (data17 === null))){
validate21.errors = [{instancePath:instancePath+"/wrongKey",schemaPath:"#/properties/wrongKey/enum",keyword:"enum",params:{allowedValues: schema32.properties.wrongKey.enum}}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stopAbandonedInteraction !== undefined){
let data18 = data.stopAbandonedInteraction;
const _errs43 = errors;
if((typeof data18 !== "string") && (data18 !== null)){
validate21.errors = [{instancePath:instancePath+"/stopAbandonedInteraction",schemaPath:"#/properties/stopAbandonedInteraction/type",keyword:"type",params:{type: schema32.properties.stopAbandonedInteraction.type}}];
return false;
}
if(!((((data18 === "never") || (data18 === "noagents")) || (data18 === "always")) || (data18 === null))){
validate21.errors = [{instancePath:instancePath+"/stopAbandonedInteraction",schemaPath:"#/properties/stopAbandonedInteraction/enum",keyword:"enum",params:{allowedValues: schema32.properties.stopAbandonedInteraction.enum}}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idleTimerExpire !== undefined){
let data19 = data.idleTimerExpire;
const _errs45 = errors;
if((typeof data19 !== "boolean") && (data19 !== null)){
validate21.errors = [{instancePath:instancePath+"/idleTimerExpire",schemaPath:"#/properties/idleTimerExpire/type",keyword:"type",params:{type: schema32.properties.idleTimerExpire.type}}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityEnabled !== undefined){
let data20 = data.inactivityEnabled;
const _errs47 = errors;
if((typeof data20 !== "boolean") && (data20 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityEnabled",schemaPath:"#/properties/inactivityEnabled/type",keyword:"type",params:{type: schema32.properties.inactivityEnabled.type}}];
return false;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityIncludeNotices !== undefined){
let data21 = data.inactivityIncludeNotices;
const _errs49 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityIncludeNotices",schemaPath:"#/properties/inactivityIncludeNotices/type",keyword:"type",params:{type: schema32.properties.inactivityIncludeNotices.type}}];
return false;
}
if(!((((((data21 === "none") || (data21 === "major")) || (data21 === "major2")) || (data21 === "typing")) || (data21 === "all")) || (data21 === null))){
validate21.errors = [{instancePath:instancePath+"/inactivityIncludeNotices",schemaPath:"#/properties/inactivityIncludeNotices/enum",keyword:"enum",params:{allowedValues: schema32.properties.inactivityIncludeNotices.enum}}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityMessageAlert !== undefined){
let data22 = data.inactivityMessageAlert;
const _errs51 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityMessageAlert",schemaPath:"#/properties/inactivityMessageAlert/type",keyword:"type",params:{type: schema32.properties.inactivityMessageAlert.type}}];
return false;
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityMessageAlert2 !== undefined){
let data23 = data.inactivityMessageAlert2;
const _errs53 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityMessageAlert2",schemaPath:"#/properties/inactivityMessageAlert2/type",keyword:"type",params:{type: schema32.properties.inactivityMessageAlert2.type}}];
return false;
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityMessageClose !== undefined){
let data24 = data.inactivityMessageClose;
const _errs55 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityMessageClose",schemaPath:"#/properties/inactivityMessageClose/type",keyword:"type",params:{type: schema32.properties.inactivityMessageClose.type}}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flexDisconnectTimeout !== undefined){
let data25 = data.flexDisconnectTimeout;
const _errs57 = errors;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (data25 !== null)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/type",keyword:"type",params:{type: schema32.properties.flexDisconnectTimeout.type}}];
return false;
}
if(errors === _errs57){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1728000 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1728000}}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/flexDisconnectTimeout",schemaPath:"#/properties/flexDisconnectTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityAlert !== undefined){
let data26 = data.inactivityAlert;
const _errs59 = errors;
const _errs60 = errors;
if((!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))) && (data26 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs60){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 31536000 || isNaN(data26)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate21.errors = [{instancePath:instancePath+"/inactivityAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivitySecondAlert !== undefined){
let data27 = data.inactivitySecondAlert;
const _errs62 = errors;
const _errs63 = errors;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (data27 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs63){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 31536000 || isNaN(data27)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate21.errors = [{instancePath:instancePath+"/inactivitySecondAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inactivityClose !== undefined){
let data28 = data.inactivityClose;
const _errs65 = errors;
const _errs66 = errors;
if((!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) && (data28 !== null)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs66){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 31536000 || isNaN(data28)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data28 < 0 || isNaN(data28)){
validate21.errors = [{instancePath:instancePath+"/inactivityClose",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asyncIdleAlert !== undefined){
let data29 = data.asyncIdleAlert;
const _errs68 = errors;
const _errs69 = errors;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (data29 !== null)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs69){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 31536000 || isNaN(data29)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data29 < 0 || isNaN(data29)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleAlert",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asyncIdleClose !== undefined){
let data30 = data.asyncIdleClose;
const _errs71 = errors;
const _errs72 = errors;
if((!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) && (data30 !== null)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs72){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 31536000 || isNaN(data30)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data30 < 0 || isNaN(data30)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleClose",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asyncIdleNotices !== undefined){
let data31 = data.asyncIdleNotices;
const _errs74 = errors;
if((typeof data31 !== "string") && (data31 !== null)){
validate21.errors = [{instancePath:instancePath+"/asyncIdleNotices",schemaPath:"#/properties/asyncIdleNotices/type",keyword:"type",params:{type: schema32.properties.asyncIdleNotices.type}}];
return false;
}
if(!((((((data31 === "none") || (data31 === "major")) || (data31 === "major2")) || (data31 === "typing")) || (data31 === "all")) || (data31 === null))){
validate21.errors = [{instancePath:instancePath+"/asyncIdleNotices",schemaPath:"#/properties/asyncIdleNotices/enum",keyword:"enum",params:{allowedValues: schema32.properties.asyncIdleNotices.enum}}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flexPushEnabled !== undefined){
let data32 = data.flexPushEnabled;
const _errs76 = errors;
if((typeof data32 !== "boolean") && (data32 !== null)){
validate21.errors = [{instancePath:instancePath+"/flexPushEnabled",schemaPath:"#/properties/flexPushEnabled/type",keyword:"type",params:{type: schema32.properties.flexPushEnabled.type}}];
return false;
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flexPushOnJoin !== undefined){
let data33 = data.flexPushOnJoin;
const _errs78 = errors;
if((typeof data33 !== "boolean") && (data33 !== null)){
validate21.errors = [{instancePath:instancePath+"/flexPushOnJoin",schemaPath:"#/properties/flexPushOnJoin/type",keyword:"type",params:{type: schema32.properties.flexPushOnJoin.type}}];
return false;
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flexPushTimeout !== undefined){
let data34 = data.flexPushTimeout;
const _errs80 = errors;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
validate21.errors = [{instancePath:instancePath+"/flexPushTimeout",schemaPath:"#/properties/flexPushTimeout/type",keyword:"type",params:{type: schema32.properties.flexPushTimeout.type}}];
return false;
}
if(errors === _errs80){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 31536000 || isNaN(data34)){
validate21.errors = [{instancePath:instancePath+"/flexPushTimeout",schemaPath:"#/properties/flexPushTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data34 < 1 || isNaN(data34)){
validate21.errors = [{instancePath:instancePath+"/flexPushTimeout",schemaPath:"#/properties/flexPushTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customHttpPushUrl !== undefined){
let data35 = data.customHttpPushUrl;
const _errs82 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate21.errors = [{instancePath:instancePath+"/customHttpPushUrl",schemaPath:"#/properties/customHttpPushUrl/type",keyword:"type",params:{type: schema32.properties.customHttpPushUrl.type}}];
return false;
}
if(errors === _errs82){
if(typeof data35 === "string"){
if(!pattern5.test(data35)){
validate21.errors = [{instancePath:instancePath+"/customHttpPushUrl",schemaPath:"#/properties/customHttpPushUrl/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://"}}];
return false;
}
}
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customHttpPushMessage !== undefined){
let data36 = data.customHttpPushMessage;
const _errs84 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate21.errors = [{instancePath:instancePath+"/customHttpPushMessage",schemaPath:"#/properties/customHttpPushMessage/type",keyword:"type",params:{type: schema32.properties.customHttpPushMessage.type}}];
return false;
}
if(errors === _errs84){
if(typeof data36 === "string"){
if(func2(data36) < 1){
validate21.errors = [{instancePath:instancePath+"/customHttpPushMessage",schemaPath:"#/properties/customHttpPushMessage/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pushAwayAfter !== undefined){
let data37 = data.pushAwayAfter;
const _errs86 = errors;
const _errs87 = errors;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (data37 !== null)){
validate21.errors = [{instancePath:instancePath+"/pushAwayAfter",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs87){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 31536000 || isNaN(data37)){
validate21.errors = [{instancePath:instancePath+"/pushAwayAfter",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data37 < 0 || isNaN(data37)){
validate21.errors = [{instancePath:instancePath+"/pushAwayAfter",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs86 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pushResendAttempts !== undefined){
let data38 = data.pushResendAttempts;
const _errs89 = errors;
if((!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))) && (data38 !== null)){
validate21.errors = [{instancePath:instancePath+"/pushResendAttempts",schemaPath:"#/properties/pushResendAttempts/type",keyword:"type",params:{type: schema32.properties.pushResendAttempts.type}}];
return false;
}
if(errors === _errs89){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
validate21.errors = [{instancePath:instancePath+"/pushResendAttempts",schemaPath:"#/properties/pushResendAttempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data38 < 0 || isNaN(data38)){
validate21.errors = [{instancePath:instancePath+"/pushResendAttempts",schemaPath:"#/properties/pushResendAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pushResendDelay !== undefined){
let data39 = data.pushResendDelay;
const _errs91 = errors;
const _errs92 = errors;
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (data39 !== null)){
validate21.errors = [{instancePath:instancePath+"/pushResendDelay",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs92){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 31536000 || isNaN(data39)){
validate21.errors = [{instancePath:instancePath+"/pushResendDelay",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data39 < 0 || isNaN(data39)){
validate21.errors = [{instancePath:instancePath+"/pushResendDelay",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs91 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data40 = data.retention;
const _errs94 = errors;
const _errs95 = errors;
if((!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))) && (data40 !== null)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs95){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 31536000 || isNaN(data40)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}}];
return false;
}
else {
if(data40 < 0 || isNaN(data40)){
validate21.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/components/schemas/Seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs94 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxChats !== undefined){
let data41 = data.maxChats;
const _errs97 = errors;
if((!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) && (data41 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/type",keyword:"type",params:{type: schema32.properties.maxChats.type}}];
return false;
}
if(errors === _errs97){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000000 || isNaN(data41)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data41 < 0 || isNaN(data41)){
validate21.errors = [{instancePath:instancePath+"/maxChats",schemaPath:"#/properties/maxChats/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxMessageBytes !== undefined){
let data42 = data.maxMessageBytes;
const _errs99 = errors;
if((!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) && (data42 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/type",keyword:"type",params:{type: schema32.properties.maxMessageBytes.type}}];
return false;
}
if(errors === _errs99){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1048576 || isNaN(data42)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}}];
return false;
}
else {
if(data42 < 1 || isNaN(data42)){
validate21.errors = [{instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs99 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uploadMaxFiles !== undefined){
let data43 = data.uploadMaxFiles;
const _errs101 = errors;
if((!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))) && (data43 !== null)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFiles",schemaPath:"#/properties/uploadMaxFiles/type",keyword:"type",params:{type: schema32.properties.uploadMaxFiles.type}}];
return false;
}
if(errors === _errs101){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 10000 || isNaN(data43)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFiles",schemaPath:"#/properties/uploadMaxFiles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data43 < 0 || isNaN(data43)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFiles",schemaPath:"#/properties/uploadMaxFiles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs101 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uploadMaxFileSize !== undefined){
let data44 = data.uploadMaxFileSize;
const _errs103 = errors;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (data44 !== null)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFileSize",schemaPath:"#/properties/uploadMaxFileSize/type",keyword:"type",params:{type: schema32.properties.uploadMaxFileSize.type}}];
return false;
}
if(errors === _errs103){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 2147483648 || isNaN(data44)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFileSize",schemaPath:"#/properties/uploadMaxFileSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data44 < 0 || isNaN(data44)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxFileSize",schemaPath:"#/properties/uploadMaxFileSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs103 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uploadMaxTotalSize !== undefined){
let data45 = data.uploadMaxTotalSize;
const _errs105 = errors;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (data45 !== null)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxTotalSize",schemaPath:"#/properties/uploadMaxTotalSize/type",keyword:"type",params:{type: schema32.properties.uploadMaxTotalSize.type}}];
return false;
}
if(errors === _errs105){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 2147483648 || isNaN(data45)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxTotalSize",schemaPath:"#/properties/uploadMaxTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data45 < 0 || isNaN(data45)){
validate21.errors = [{instancePath:instancePath+"/uploadMaxTotalSize",schemaPath:"#/properties/uploadMaxTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uploadFileTypes !== undefined){
let data46 = data.uploadFileTypes;
const _errs107 = errors;
if((typeof data46 !== "string") && (data46 !== null)){
validate21.errors = [{instancePath:instancePath+"/uploadFileTypes",schemaPath:"#/properties/uploadFileTypes/type",keyword:"type",params:{type: schema32.properties.uploadFileTypes.type}}];
return false;
}
if(errors === _errs107){
if(typeof data46 === "string"){
if(func2(data46) < 1){
validate21.errors = [{instancePath:instancePath+"/uploadFileTypes",schemaPath:"#/properties/uploadFileTypes/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs107 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uploadNeedAgent !== undefined){
let data47 = data.uploadNeedAgent;
const _errs109 = errors;
if((typeof data47 !== "boolean") && (data47 !== null)){
validate21.errors = [{instancePath:instancePath+"/uploadNeedAgent",schemaPath:"#/properties/uploadNeedAgent/type",keyword:"type",params:{type: schema32.properties.uploadNeedAgent.type}}];
return false;
}
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.downloadAttempts !== undefined){
let data48 = data.downloadAttempts;
const _errs111 = errors;
if((!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) && (data48 !== null)){
validate21.errors = [{instancePath:instancePath+"/downloadAttempts",schemaPath:"#/properties/downloadAttempts/type",keyword:"type",params:{type: schema32.properties.downloadAttempts.type}}];
return false;
}
if(errors === _errs111){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1000000 || isNaN(data48)){
validate21.errors = [{instancePath:instancePath+"/downloadAttempts",schemaPath:"#/properties/downloadAttempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data48 < 0 || isNaN(data48)){
validate21.errors = [{instancePath:instancePath+"/downloadAttempts",schemaPath:"#/properties/downloadAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs111 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleteFile !== undefined){
let data49 = data.deleteFile;
const _errs113 = errors;
if((typeof data49 !== "string") && (data49 !== null)){
validate21.errors = [{instancePath:instancePath+"/deleteFile",schemaPath:"#/properties/deleteFile/type",keyword:"type",params:{type: schema32.properties.deleteFile.type}}];
return false;
}
if(errors === _errs113){
if(typeof data49 === "string"){
if(func2(data49) < 1){
validate21.errors = [{instancePath:instancePath+"/deleteFile",schemaPath:"#/properties/deleteFile/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs113 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxLogEntries !== undefined){
let data50 = data.maxLogEntries;
const _errs115 = errors;
if((!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) && (data50 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/type",keyword:"type",params:{type: schema32.properties.maxLogEntries.type}}];
return false;
}
if(errors === _errs115){
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 10000000 || isNaN(data50)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data50 < 10 || isNaN(data50)){
validate21.errors = [{instancePath:instancePath+"/maxLogEntries",schemaPath:"#/properties/maxLogEntries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
return false;
}
}
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxLogSize !== undefined){
let data51 = data.maxLogSize;
const _errs117 = errors;
if((!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))) && (data51 !== null)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/type",keyword:"type",params:{type: schema32.properties.maxLogSize.type}}];
return false;
}
if(errors === _errs117){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 2147483648 || isNaN(data51)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data51 < 1000 || isNaN(data51)){
validate21.errors = [{instancePath:instancePath+"/maxLogSize",schemaPath:"#/properties/maxLogSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}}];
return false;
}
}
}
}
var valid0 = _errs117 === errors;
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

export const ScriptRequest = validate22;
const schema42 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"yaml":{"type":"string","minLength":1},"script":{"type":"object","additionalProperties":true}}};

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
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "yaml")) || (key0 === "script"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate22.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.yaml !== undefined){
let data1 = data.yaml;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) < 1){
validate22.errors = [{instancePath:instancePath+"/yaml",schemaPath:"#/properties/yaml/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/yaml",schemaPath:"#/properties/yaml/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.script !== undefined){
let data2 = data.script;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
validate22.errors = [{instancePath:instancePath+"/script",schemaPath:"#/properties/script/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
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
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ServiceSnapshot = validate23;
const schema43 = {"type":"object","required":["version","name","settings","clock","faults","chats"],"properties":{"version":{"type":"integer","const":1},"name":{"type":"string"},"settings":{"$ref":"#/components/schemas/ServiceSettings"},"clock":{"type":"object","required":["now","frozen"],"properties":{"now":{"type":"number","minimum":0,"maximum":253402300799999},"frozen":{"type":"boolean"}}},"faults":{"$ref":"#/components/schemas/FaultList"},"chats":{"type":"array","items":{"type":"object","required":["id","log"],"properties":{"id":{"$ref":"#/components/schemas/ChatId"},"log":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/LogEntry"}}}}}}};
const schema67 = {"type":"string","pattern":"^[0-9A-Za-z]{16}$"};
const schema44 = {"type":"array","items":{"$ref":"#/components/schemas/FaultRule"}};
const schema45 = {"type":"object","required":["operation"],"properties":{"operation":{"type":"string","enum":["requestChat","requestNotifications","send","refresh","startTyping","stopTyping","disconnect","pushUrl","updateNickname","updateData","customNotice","readReceipt","fileLimits","fileUpload","fileDownload","fileDelete","/meta/handshake","/meta/connect","/meta/subscribe","/meta/unsubscribe","/meta/disconnect","push","*"]},"transport":{"type":"string","enum":["polling","cometd-long-polling","cometd-websocket","*"]},"after":{"type":"integer","minimum":0},"times":{"type":"integer","minimum":0},"effect":{"$ref":"#/components/schemas/FaultEffect"},"sequence":{"type":"array","minItems":1,"maxItems":1000,"items":{"anyOf":[{"type":"string","const":"pass"},{"$ref":"#/components/schemas/FaultEffect"}]}},"offline":{"type":"integer","minimum":1},"rate":{"$ref":"#/components/schemas/FaultRate"},"probability":{"type":"number","minimum":0,"maximum":1},"seed":{"type":"integer","minimum":0},"seen":{"type":"integer","minimum":0},"spoilt":{"type":"integer","minimum":0},"hint":{"type":"string"}}};
const schema66 = {"type":"object","required":["max","per"],"properties":{"max":{"type":"integer","minimum":0,"maximum":10000},"per":{"type":"number","minimum":0.001,"maximum":86400}}};
const schema46 = {"type":"object","oneOf":[{"$ref":"#/components/schemas/StatusFault"},{"$ref":"#/components/schemas/ErrorFault"},{"$ref":"#/components/schemas/OfflineFault"},{"$ref":"#/components/schemas/ResetFault"},{"$ref":"#/components/schemas/DelayFault"},{"$ref":"#/components/schemas/BodyFault"},{"$ref":"#/components/schemas/ContentTypeFault"},{"$ref":"#/components/schemas/BayeuxFault"},{"$ref":"#/components/schemas/PushFault"}],"discriminator":{"propertyName":"kind"}};
const schema57 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["resetMidBody","truncate","malformed"]}}};
const schema60 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"contentType"},"type":{"type":"string","minLength":1}}};
const schema61 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["unknownClient","loseCookie"]}}};
const schema63 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["drop","duplicate","reorder"]}}};
const schema47 = {"type":"object","required":["kind","status"],"properties":{"kind":{"type":"string","const":"status"},"status":{"type":"integer","minimum":200,"maximum":599},"body":{},"when":{"$ref":"#/components/schemas/FaultTiming"}}};
const schema48 = {"type":"string","enum":["before","after"]};

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
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.status === undefined) && (missing0 = "status"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate28.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("status" !== data0){
validate28.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "status"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data1 = data.status;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate28.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data1 < 200 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data2 = data.when;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate28.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "before") || (data2 === "after"))){
validate28.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
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
validate28.evaluated = {"props":{"kind":true,"status":true,"body":true,"when":true},"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","required":["kind","code"],"properties":{"kind":{"type":"string","const":"error"},"code":{"type":"integer"},"advice":{"type":"string"},"statusCode":{"type":"integer","enum":[1,2]},"chatEnded":{"type":"boolean"},"when":{"$ref":"#/components/schemas/FaultTiming"}}};

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
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.code === undefined) && (missing0 = "code"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate29.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("error" !== data0){
validate29.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "error"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data1 = data.code;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate29.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.advice !== undefined){
const _errs5 = errors;
if(typeof data.advice !== "string"){
validate29.errors = [{instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statusCode !== undefined){
let data3 = data.statusCode;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate29.errors = [{instancePath:instancePath+"/statusCode",schemaPath:"#/properties/statusCode/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(!((data3 === 1) || (data3 === 2))){
validate29.errors = [{instancePath:instancePath+"/statusCode",schemaPath:"#/properties/statusCode/enum",keyword:"enum",params:{allowedValues: schema49.properties.statusCode.enum}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chatEnded !== undefined){
const _errs9 = errors;
if(typeof data.chatEnded !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/chatEnded",schemaPath:"#/properties/chatEnded/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data5 = data.when;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate29.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data5 === "before") || (data5 === "after"))){
validate29.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
return false;
}
var valid0 = _errs11 === errors;
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
validate29.evaluated = {"props":{"kind":true,"code":true,"advice":true,"statusCode":true,"chatEnded":true,"when":true},"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"offline"},"when":{"$ref":"#/components/schemas/FaultTiming"}}};

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
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("offline" !== data0){
validate30.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "offline"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data1 = data.when;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate30.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "before") || (data1 === "after"))){
validate30.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
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
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":{"kind":true,"when":true},"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"reset"},"when":{"$ref":"#/components/schemas/FaultTiming"}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate31.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reset" !== data0){
validate31.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "reset"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data1 = data.when;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate31.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "before") || (data1 === "after"))){
validate31.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
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
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":{"kind":true,"when":true},"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"object","required":["kind","ms"],"properties":{"kind":{"type":"string","const":"delay"},"ms":{"type":"number","minimum":0},"when":{"$ref":"#/components/schemas/FaultTiming"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.ms === undefined) && (missing0 = "ms"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate32.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("delay" !== data0){
validate32.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "delay"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ms !== undefined){
let data1 = data.ms;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate32.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data2 = data.when;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate32.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "before") || (data2 === "after"))){
validate32.errors = [{instancePath:instancePath+"/when",schemaPath:"#/components/schemas/FaultTiming/enum",keyword:"enum",params:{allowedValues: schema48.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
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
validate32.evaluated = {"props":{"kind":true,"ms":true,"when":true},"dynamicProps":false,"dynamicItems":false};


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
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "status"){
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var props0 = {};
props0.kind = true;
props0.status = true;
props0.body = true;
props0.when = true;
}
else if(tag0 === "error"){
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.code = true;
props0.advice = true;
props0.statusCode = true;
props0.chatEnded = true;
props0.when = true;
}
}
else if(tag0 === "offline"){
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.when = true;
}
}
else if(tag0 === "reset"){
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.when = true;
}
}
else if(tag0 === "delay"){
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.ms = true;
props0.when = true;
}
}
else if(tag0 === "resetMidBody"){
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "resetMidBody") || (data0 === "truncate")) || (data0 === "malformed"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema57.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "truncate"){
const _errs13 = errors;
if(errors === _errs13){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.kind === undefined) && (missing1 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "resetMidBody") || (data1 === "truncate")) || (data1 === "malformed"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema57.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "malformed"){
const _errs18 = errors;
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.kind === undefined) && (missing2 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "resetMidBody") || (data2 === "truncate")) || (data2 === "malformed"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BodyFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema57.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BodyFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "contentType"){
const _errs23 = errors;
if(errors === _errs23){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.kind === undefined) && (missing3 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/ContentTypeFault/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data.kind !== undefined){
let data3 = data.kind;
const _errs25 = errors;
if(typeof data3 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ContentTypeFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("contentType" !== data3){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/ContentTypeFault/properties/kind/const",keyword:"const",params:{allowedValue: "contentType"}}];
return false;
}
var valid17 = _errs25 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.type !== undefined){
let data4 = data.type;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data4 === "string"){
if(func2(data4) < 1){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ContentTypeFault/properties/type/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ContentTypeFault/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid17 = _errs27 === errors;
}
else {
var valid17 = true;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/ContentTypeFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.type = true;
}
}
else if(tag0 === "unknownClient"){
const _errs30 = errors;
if(errors === _errs30){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.kind === undefined) && (missing4 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BayeuxFault/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BayeuxFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data5 === "unknownClient") || (data5 === "loseCookie"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BayeuxFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema61.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BayeuxFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "loseCookie"){
const _errs35 = errors;
if(errors === _errs35){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.kind === undefined) && (missing5 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BayeuxFault/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BayeuxFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "unknownClient") || (data6 === "loseCookie"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/BayeuxFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema61.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/BayeuxFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "drop"){
const _errs40 = errors;
if(errors === _errs40){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.kind === undefined) && (missing6 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data7 === "drop") || (data7 === "duplicate")) || (data7 === "reorder"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "duplicate"){
const _errs45 = errors;
if(errors === _errs45){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.kind === undefined) && (missing7 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data8 === "drop") || (data8 === "duplicate")) || (data8 === "reorder"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else if(tag0 === "reorder"){
const _errs50 = errors;
if(errors === _errs50){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.kind === undefined) && (missing8 = "kind")){
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data.kind !== undefined){
let data9 = data.kind;
if(typeof data9 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data9 === "drop") || (data9 === "duplicate")) || (data9 === "reorder"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/components/schemas/PushFault/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.kind.enum}}];
return false;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/components/schemas/PushFault/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}}];
return false;
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}}];
return false;
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate27.evaluated = {"dynamicProps":true,"dynamicItems":false};


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
if((data.operation === undefined) && (missing0 = "operation")){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.operation !== undefined){
let data0 = data.operation;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate26.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((((((data0 === "requestChat") || (data0 === "requestNotifications")) || (data0 === "send")) || (data0 === "refresh")) || (data0 === "startTyping")) || (data0 === "stopTyping")) || (data0 === "disconnect")) || (data0 === "pushUrl")) || (data0 === "updateNickname")) || (data0 === "updateData")) || (data0 === "customNotice")) || (data0 === "readReceipt")) || (data0 === "fileLimits")) || (data0 === "fileUpload")) || (data0 === "fileDownload")) || (data0 === "fileDelete")) || (data0 === "/meta/handshake")) || (data0 === "/meta/connect")) || (data0 === "/meta/subscribe")) || (data0 === "/meta/unsubscribe")) || (data0 === "/meta/disconnect")) || (data0 === "push")) || (data0 === "*"))){
validate26.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/enum",keyword:"enum",params:{allowedValues: schema45.properties.operation.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transport !== undefined){
let data1 = data.transport;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate26.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "polling") || (data1 === "cometd-long-polling")) || (data1 === "cometd-websocket")) || (data1 === "*"))){
validate26.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema45.properties.transport.enum}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate26.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate26.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.times !== undefined){
let data3 = data.times;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate26.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate26.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.effect !== undefined){
const _errs9 = errors;
if(!(validate27(data.effect, {instancePath:instancePath+"/effect",parentData:data,parentDataProperty:"effect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence !== undefined){
let data5 = data.sequence;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate26.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/maxItems",keyword:"maxItems",params:{limit: 1000}}];
return false;
}
else {
if(data5.length < 1){
validate26.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(typeof data6 !== "string"){
const err0 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if("pass" !== data6){
const err1 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf/0/const",keyword:"const",params:{allowedValue: "pass"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
const _errs16 = errors;
if(!(validate27(data6, {instancePath:instancePath+"/sequence/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offline !== undefined){
let data7 = data.offline;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate26.errors = [{instancePath:instancePath+"/offline",schemaPath:"#/properties/offline/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate26.errors = [{instancePath:instancePath+"/offline",schemaPath:"#/properties/offline/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.rate !== undefined){
let data8 = data.rate;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.max === undefined) && (missing1 = "max")) || ((data8.per === undefined) && (missing1 = "per"))){
validate26.errors = [{instancePath:instancePath+"/rate",schemaPath:"#/components/schemas/FaultRate/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data8.max !== undefined){
let data9 = data8.max;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate26.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000 || isNaN(data9)){
validate26.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate26.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.per !== undefined){
let data10 = data8.per;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 86400 || isNaN(data10)){
validate26.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data10 < 0.001 || isNaN(data10)){
validate26.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/rate",schemaPath:"#/components/schemas/FaultRate/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.probability !== undefined){
let data11 = data.probability;
const _errs26 = errors;
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
validate26.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate26.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data12 = data.seed;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate26.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate26.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seen !== undefined){
let data13 = data.seen;
const _errs30 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate26.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate26.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoilt !== undefined){
let data14 = data.spoilt;
const _errs32 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate26.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate26.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
const _errs34 = errors;
if(typeof data.hint !== "string"){
validate26.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs34 === errors;
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
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":{"operation":true,"transport":true,"after":true,"times":true,"effect":true,"sequence":true,"offline":true,"rate":true,"probability":true,"seed":true,"seen":true,"spoilt":true,"hint":true},"dynamicProps":false,"dynamicItems":false};


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
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate26(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"type":"object","required":["seq","at","type"],"properties":{"seq":{"type":"integer","minimum":1},"at":{"type":"number"},"type":{"type":"string"},"index":{"type":"integer","minimum":1},"from":{"$ref":"#/components/schemas/ChatParticipant"},"visibility":{"$ref":"#/components/schemas/Visibility"},"text":{"type":"string"},"messageType":{"type":"string"},"userData":{"type":"object","additionalProperties":true},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"reason":{"type":"integer","enum":[0,3,4,5,6,7,8]},"file":{"type":"object","required":["id","name","size","type"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"size":{"type":"integer","minimum":0},"type":{"type":"string"}}},"fileId":{"type":"string"}}};
const schema71 = {"type":"string","enum":["all","agents"]};
const schema72 = {"type":"object","additionalProperties":true};
const schema69 = {"type":"object","required":["nickname","participantId","type"],"properties":{"nickname":{"type":"string"},"participantId":{"type":"integer","minimum":1},"type":{"$ref":"#/components/schemas/ParticipantType"}}};
const schema70 = {"type":"string","enum":["Client","Agent","Supervisor","External"]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.nickname === undefined) && (missing0 = "nickname")) || ((data.participantId === undefined) && (missing0 = "participantId"))) || ((data.type === undefined) && (missing0 = "type"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.nickname !== undefined){
const _errs1 = errors;
if(typeof data.nickname !== "string"){
validate43.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participantId !== undefined){
let data1 = data.participantId;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate43.errors = [{instancePath:instancePath+"/participantId",schemaPath:"#/properties/participantId/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate43.errors = [{instancePath:instancePath+"/participantId",schemaPath:"#/properties/participantId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.type !== undefined){
let data2 = data.type;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ParticipantType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data2 === "Client") || (data2 === "Agent")) || (data2 === "Supervisor")) || (data2 === "External"))){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ParticipantType/enum",keyword:"enum",params:{allowedValues: schema70.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"nickname":true,"participantId":true,"type":true},"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.seq === undefined) && (missing0 = "seq")) || ((data.at === undefined) && (missing0 = "at"))) || ((data.type === undefined) && (missing0 = "type"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.seq !== undefined){
let data0 = data.seq;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate42.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate42.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data1 = data.at;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate42.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
const _errs5 = errors;
if(typeof data.type !== "string"){
validate42.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index !== undefined){
let data3 = data.index;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate42.errors = [{instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
validate42.errors = [{instancePath:instancePath+"/index",schemaPath:"#/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs9 = errors;
if(!(validate43(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.visibility !== undefined){
let data5 = data.visibility;
const _errs10 = errors;
if(typeof data5 !== "string"){
validate42.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data5 === "all") || (data5 === "agents"))){
validate42.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/enum",keyword:"enum",params:{allowedValues: schema71.enum}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs13 = errors;
if(typeof data.text !== "string"){
validate42.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messageType !== undefined){
const _errs15 = errors;
if(typeof data.messageType !== "string"){
validate42.errors = [{instancePath:instancePath+"/messageType",schemaPath:"#/properties/messageType/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userData !== undefined){
let data8 = data.userData;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
validate42.errors = [{instancePath:instancePath+"/userData",schemaPath:"#/properties/userData/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventAttributes !== undefined){
let data9 = data.eventAttributes;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
validate42.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data10 = data.reason;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate42.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(!(((((((data10 === 0) || (data10 === 3)) || (data10 === 4)) || (data10 === 5)) || (data10 === 6)) || (data10 === 7)) || (data10 === 8))){
validate42.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema68.properties.reason.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
let data11 = data.file;
const _errs26 = errors;
if(errors === _errs26){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if(((((data11.id === undefined) && (missing1 = "id")) || ((data11.name === undefined) && (missing1 = "name"))) || ((data11.size === undefined) && (missing1 = "size"))) || ((data11.type === undefined) && (missing1 = "type"))){
validate42.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data11.id !== undefined){
const _errs28 = errors;
if(typeof data11.id !== "string"){
validate42.errors = [{instancePath:instancePath+"/file/id",schemaPath:"#/properties/file/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.name !== undefined){
const _errs30 = errors;
if(typeof data11.name !== "string"){
validate42.errors = [{instancePath:instancePath+"/file/name",schemaPath:"#/properties/file/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.size !== undefined){
let data14 = data11.size;
const _errs32 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate42.errors = [{instancePath:instancePath+"/file/size",schemaPath:"#/properties/file/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate42.errors = [{instancePath:instancePath+"/file/size",schemaPath:"#/properties/file/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.type !== undefined){
const _errs34 = errors;
if(typeof data11.type !== "string"){
validate42.errors = [{instancePath:instancePath+"/file/type",schemaPath:"#/properties/file/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fileId !== undefined){
const _errs36 = errors;
if(typeof data.fileId !== "string"){
validate42.errors = [{instancePath:instancePath+"/fileId",schemaPath:"#/properties/fileId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs36 === errors;
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
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":{"seq":true,"at":true,"type":true,"index":true,"from":true,"visibility":true,"text":true,"messageType":true,"userData":true,"eventAttributes":true,"reason":true,"file":true,"fileId":true},"dynamicProps":false,"dynamicItems":false};

const pattern6 = new RegExp("^[0-9A-Za-z]{16}$", "u");

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
let missing0;
if(((((((data.version === undefined) && (missing0 = "version")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.settings === undefined) && (missing0 = "settings"))) || ((data.clock === undefined) && (missing0 = "clock"))) || ((data.faults === undefined) && (missing0 = "faults"))) || ((data.chats === undefined) && (missing0 = "chats"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate23.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data0){
validate23.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(typeof data.name !== "string"){
validate23.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
const _errs5 = errors;
if(!(validate21(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data3 = data.clock;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.now === undefined) && (missing1 = "now")) || ((data3.frozen === undefined) && (missing1 = "frozen"))){
validate23.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.now !== undefined){
let data4 = data3.now;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799999 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/clock/now",schemaPath:"#/properties/clock/properties/now/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799999}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/clock/now",schemaPath:"#/properties/clock/properties/now/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/clock/now",schemaPath:"#/properties/clock/properties/now/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.frozen !== undefined){
const _errs10 = errors;
if(typeof data3.frozen !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/clock/frozen",schemaPath:"#/properties/clock/properties/frozen/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.faults !== undefined){
const _errs12 = errors;
if(!(validate25(data.faults, {instancePath:instancePath+"/faults",parentData:data,parentDataProperty:"faults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chats !== undefined){
let data7 = data.chats;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data7)){
var valid2 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs15 = errors;
if(errors === _errs15){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.id === undefined) && (missing2 = "id")) || ((data8.log === undefined) && (missing2 = "log"))){
validate23.errors = [{instancePath:instancePath+"/chats/" + i0,schemaPath:"#/properties/chats/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data8.id !== undefined){
let data9 = data8.id;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate23.errors = [{instancePath:instancePath+"/chats/" + i0+"/id",schemaPath:"#/components/schemas/ChatId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z]{16}$"}}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/chats/" + i0+"/id",schemaPath:"#/components/schemas/ChatId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.log !== undefined){
let data10 = data8.log;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data10)){
if(data10.length < 1){
validate23.errors = [{instancePath:instancePath+"/chats/" + i0+"/log",schemaPath:"#/properties/chats/items/properties/log/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid5 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs22 = errors;
if(!(validate42(data10[i1], {instancePath:instancePath+"/chats/" + i0+"/log/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/chats/" + i0+"/log",schemaPath:"#/properties/chats/items/properties/log/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/chats/" + i0,schemaPath:"#/properties/chats/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/chats",schemaPath:"#/properties/chats/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
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
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"version":true,"name":true,"settings":true,"clock":true,"faults":true,"chats":true},"dynamicProps":false,"dynamicItems":false};

export const ChatScriptCommand = validate46;
const schema73 = {"type":"object","required":["action"],"properties":{"action":{"type":"string","enum":["pause","resume"]}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.action === undefined) && (missing0 = "action")){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
validate46.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "pause") || (data0 === "resume"))){
validate46.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema73.properties.action.enum}}];
return false;
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":{"action":true},"dynamicProps":false,"dynamicItems":false};

export const EndRequest = validate47;
const schema74 = {"type":"object","properties":{"by":{"type":"integer","minimum":1}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
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
validate47.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate47.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":{"by":true},"dynamicProps":false,"dynamicItems":false};

export const JoinRequest = validate48;
const schema75 = {"type":"object","properties":{"nickname":{"type":"string","minLength":1},"type":{"type":"string","enum":["Agent","Supervisor","External"]},"bot":{"type":"boolean"},"silent":{"type":"boolean"}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
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
validate48.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
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
validate48.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "Agent") || (data1 === "Supervisor")) || (data1 === "External"))){
validate48.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema75.properties.type.enum}}];
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
validate48.errors = [{instancePath:instancePath+"/bot",schemaPath:"#/properties/bot/type",keyword:"type",params:{type: "boolean"}}];
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
validate48.errors = [{instancePath:instancePath+"/silent",schemaPath:"#/properties/silent/type",keyword:"type",params:{type: "boolean"}}];
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
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"nickname":true,"type":true,"bot":true,"silent":true},"dynamicProps":false,"dynamicItems":false};

export const RenameRequest = validate49;
const schema76 = {"type":"object","required":["nickname"],"properties":{"nickname":{"type":"string","minLength":1}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
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
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.nickname !== undefined){
let data0 = data.nickname;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate49.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"nickname":true},"dynamicProps":false,"dynamicItems":false};

export const SayRequest = validate50;
const schema77 = {"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1},"messageType":{"type":"string"},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"visibility":{"$ref":"#/components/schemas/Visibility"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
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
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.text !== undefined){
let data0 = data.text;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate50.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/messageType",schemaPath:"#/properties/messageType/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
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
validate50.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "all") || (data3 === "agents"))){
validate50.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/enum",keyword:"enum",params:{allowedValues: schema71.enum}}];
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
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":{"text":true,"messageType":true,"eventAttributes":true,"visibility":true},"dynamicProps":false,"dynamicItems":false};

export const SetTypingRequest = validate51;
const schema80 = {"type":"object","required":["typing"],"properties":{"typing":{"type":"boolean"},"preview":{"type":"string"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
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
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.typing !== undefined){
const _errs1 = errors;
if(typeof data.typing !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/typing",schemaPath:"#/properties/typing/type",keyword:"type",params:{type: "boolean"}}];
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
validate51.errors = [{instancePath:instancePath+"/preview",schemaPath:"#/properties/preview/type",keyword:"type",params:{type: "string"}}];
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
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"typing":true,"preview":true},"dynamicProps":false,"dynamicItems":false};

export const AgentPushUrlRequest = validate52;
const schema81 = {"type":"object","required":["url"],"properties":{"url":{"type":"string","minLength":1}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
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
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.url !== undefined){
let data0 = data.url;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate52.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"url":true},"dynamicProps":false,"dynamicItems":false};

export const AgentNoticeRequest = validate53;
const schema82 = {"type":"object","properties":{"text":{"type":"string"},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"userData":{"$ref":"#/components/schemas/UserData"}}};
const schema84 = {"type":"object","additionalProperties":{"type":"string"}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
validate53.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
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
validate53.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
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
validate53.errors = [{instancePath:instancePath+"/userData/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/UserData/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/userData",schemaPath:"#/components/schemas/UserData/type",keyword:"type",params:{type: "object"}}];
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
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"text":true,"eventAttributes":true,"userData":true},"dynamicProps":false,"dynamicItems":false};

export const AnnounceRequest = validate54;
const schema85 = {"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
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
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.text !== undefined){
let data0 = data.text;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate54.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
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
validate54.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
return false;
}
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
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":{"text":true,"eventAttributes":true},"dynamicProps":false,"dynamicItems":false};

export const ActRequest = validate55;
const schema87 = {"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["send","startTyping","stopTyping","pushUrl","updateNickname","customNotice","updateData","leave","park","transfer","remove","bargeIn","end"]},"text":{"type":"string"},"messageType":{"type":"string"},"eventAttributes":{"$ref":"#/components/schemas/EventAttributes"},"visibility":{"$ref":"#/components/schemas/Visibility"},"url":{"type":"string","minLength":1},"nickname":{"type":"string","minLength":1},"userData":{"$ref":"#/components/schemas/UserData"},"reason":{"type":"integer","enum":[0,3,4,5,6,7,8]},"then":{"$ref":"#/components/schemas/LeaveAction"},"participantId":{"type":"integer","minimum":1},"to":{"type":"object","additionalProperties":false,"required":["nickname"],"properties":{"nickname":{"type":"string","minLength":1},"participantType":{"type":"string","enum":["Agent","Supervisor","External"]},"bot":{"type":"boolean"}}}},"allOf":[{"if":{"required":["type"],"properties":{"type":{"const":"send"}}},"then":{"required":["text"]}},{"if":{"required":["type"],"properties":{"type":{"const":"pushUrl"}}},"then":{"required":["url"]}},{"if":{"required":["type"],"properties":{"type":{"const":"updateNickname"}}},"then":{"required":["nickname"]}},{"if":{"required":["type"],"properties":{"type":{"const":"updateData"}}},"then":{"required":["userData"]}},{"if":{"required":["type"],"properties":{"type":{"const":"transfer"}}},"then":{"required":["to"]}},{"if":{"required":["type"],"properties":{"type":{"const":"remove"}}},"then":{"required":["participantId"]}}]};
const schema91 = {"type":"string","enum":["closeIfNoAgent","close","keepAlive"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
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
if(data.type !== undefined){
if("send" !== data.type){
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
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.text === undefined) && (missing1 = "text")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.type !== undefined){
if("pushUrl" !== data.type){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.url === undefined) && (missing3 = "url")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs6 === errors;
if(valid0){
const _errs11 = errors;
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.type === undefined) && (missing4 = "type")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.type !== undefined){
if("updateNickname" !== data.type){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.nickname === undefined) && (missing5 = "nickname")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
if(valid0){
const _errs16 = errors;
const _errs17 = errors;
let valid7 = true;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.type === undefined) && (missing6 = "type")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.type !== undefined){
if("updateData" !== data.type){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid3 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.userData === undefined) && (missing7 = "userData")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/3/then/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
}
var _valid3 = _errs20 === errors;
valid7 = _valid3;
}
if(!valid7){
const err11 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs16 === errors;
if(valid0){
const _errs21 = errors;
const _errs22 = errors;
let valid9 = true;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.type === undefined) && (missing8 = "type")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data.type !== undefined){
if("transfer" !== data.type){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var _valid4 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.to === undefined) && (missing9 = "to")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/4/then/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
}
var _valid4 = _errs25 === errors;
valid9 = _valid4;
}
if(!valid9){
const err14 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs21 === errors;
if(valid0){
const _errs26 = errors;
const _errs27 = errors;
let valid11 = true;
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.type === undefined) && (missing10 = "type")){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
if(data.type !== undefined){
if("remove" !== data.type){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
var _valid5 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs30 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((data.participantId === undefined) && (missing11 = "participantId")){
validate55.errors = [{instancePath,schemaPath:"#/allOf/5/then/required",keyword:"required",params:{missingProperty: missing11}}];
return false;
}
}
var _valid5 = _errs30 === errors;
valid11 = _valid5;
}
if(!valid11){
const err17 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate55.errors = vErrors;
return false;
}
var valid0 = _errs26 === errors;
}
}
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((data.type === undefined) && (missing12 = "type")){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing12}}];
return false;
}
else {
const _errs31 = errors;
for(const key0 in data){
if(!(func1.call(schema87.properties, key0))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs31 === errors){
if(data.type !== undefined){
let data6 = data.type;
const _errs32 = errors;
if(typeof data6 !== "string"){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((data6 === "send") || (data6 === "startTyping")) || (data6 === "stopTyping")) || (data6 === "pushUrl")) || (data6 === "updateNickname")) || (data6 === "customNotice")) || (data6 === "updateData")) || (data6 === "leave")) || (data6 === "park")) || (data6 === "transfer")) || (data6 === "remove")) || (data6 === "bargeIn")) || (data6 === "end"))){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema87.properties.type.enum}}];
return false;
}
var valid13 = _errs32 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.text !== undefined){
const _errs34 = errors;
if(typeof data.text !== "string"){
validate55.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs34 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.messageType !== undefined){
const _errs36 = errors;
if(typeof data.messageType !== "string"){
validate55.errors = [{instancePath:instancePath+"/messageType",schemaPath:"#/properties/messageType/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs36 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.eventAttributes !== undefined){
let data9 = data.eventAttributes;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
validate55.errors = [{instancePath:instancePath+"/eventAttributes",schemaPath:"#/components/schemas/EventAttributes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs38 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.visibility !== undefined){
let data10 = data.visibility;
const _errs42 = errors;
if(typeof data10 !== "string"){
validate55.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data10 === "all") || (data10 === "agents"))){
validate55.errors = [{instancePath:instancePath+"/visibility",schemaPath:"#/components/schemas/Visibility/enum",keyword:"enum",params:{allowedValues: schema71.enum}}];
return false;
}
var valid13 = _errs42 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.url !== undefined){
let data11 = data.url;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data11 === "string"){
if(func2(data11) < 1){
validate55.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate55.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs45 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.nickname !== undefined){
let data12 = data.nickname;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data12 === "string"){
if(func2(data12) < 1){
validate55.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate55.errors = [{instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.userData !== undefined){
let data13 = data.userData;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
const _errs53 = errors;
if(typeof data13[key1] !== "string"){
validate55.errors = [{instancePath:instancePath+"/userData/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/UserData/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs53 === errors;
if(!valid17){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/userData",schemaPath:"#/components/schemas/UserData/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs49 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.reason !== undefined){
let data15 = data.reason;
const _errs55 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate55.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(!(((((((data15 === 0) || (data15 === 3)) || (data15 === 4)) || (data15 === 5)) || (data15 === 6)) || (data15 === 7)) || (data15 === 8))){
validate55.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema87.properties.reason.enum}}];
return false;
}
var valid13 = _errs55 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.then !== undefined){
let data16 = data.then;
const _errs57 = errors;
if(typeof data16 !== "string"){
validate55.errors = [{instancePath:instancePath+"/then",schemaPath:"#/components/schemas/LeaveAction/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data16 === "closeIfNoAgent") || (data16 === "close")) || (data16 === "keepAlive"))){
validate55.errors = [{instancePath:instancePath+"/then",schemaPath:"#/components/schemas/LeaveAction/enum",keyword:"enum",params:{allowedValues: schema91.enum}}];
return false;
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.participantId !== undefined){
let data17 = data.participantId;
const _errs60 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate55.errors = [{instancePath:instancePath+"/participantId",schemaPath:"#/properties/participantId/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
validate55.errors = [{instancePath:instancePath+"/participantId",schemaPath:"#/properties/participantId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid13 = _errs60 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.to !== undefined){
let data18 = data.to;
const _errs62 = errors;
if(errors === _errs62){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing13;
if((data18.nickname === undefined) && (missing13 = "nickname")){
validate55.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/required",keyword:"required",params:{missingProperty: missing13}}];
return false;
}
else {
const _errs64 = errors;
for(const key2 in data18){
if(!(((key2 === "nickname") || (key2 === "participantType")) || (key2 === "bot"))){
validate55.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs64 === errors){
if(data18.nickname !== undefined){
let data19 = data18.nickname;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data19 === "string"){
if(func2(data19) < 1){
validate55.errors = [{instancePath:instancePath+"/to/nickname",schemaPath:"#/properties/to/properties/nickname/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate55.errors = [{instancePath:instancePath+"/to/nickname",schemaPath:"#/properties/to/properties/nickname/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid19 = _errs65 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data18.participantType !== undefined){
let data20 = data18.participantType;
const _errs67 = errors;
if(typeof data20 !== "string"){
validate55.errors = [{instancePath:instancePath+"/to/participantType",schemaPath:"#/properties/to/properties/participantType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data20 === "Agent") || (data20 === "Supervisor")) || (data20 === "External"))){
validate55.errors = [{instancePath:instancePath+"/to/participantType",schemaPath:"#/properties/to/properties/participantType/enum",keyword:"enum",params:{allowedValues: schema87.properties.to.properties.participantType.enum}}];
return false;
}
var valid19 = _errs67 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data18.bot !== undefined){
const _errs69 = errors;
if(typeof data18.bot !== "boolean"){
validate55.errors = [{instancePath:instancePath+"/to/bot",schemaPath:"#/properties/to/properties/bot/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid19 = _errs69 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs62 === errors;
}
else {
var valid13 = true;
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
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ExchangeQuery = validate56;
const schema92 = {"type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"chatId":{"type":"string"},"transport":{"$ref":"#/components/schemas/Transport"},"status":{"type":"integer"},"from":{"type":"number"},"until":{"type":"number"},"after":{"type":"integer"},"spoilt":{"type":"boolean"},"fields":{"type":"object","additionalProperties":true}}};
const schema93 = {"type":"string","enum":["polling","cometd-long-polling","cometd-websocket"]};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
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
if(!(func1.call(schema92.properties, key0))){
validate56.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.operation !== undefined){
const _errs2 = errors;
if(typeof data.operation !== "string"){
validate56.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chatId !== undefined){
const _errs4 = errors;
if(typeof data.chatId !== "string"){
validate56.errors = [{instancePath:instancePath+"/chatId",schemaPath:"#/properties/chatId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transport !== undefined){
let data2 = data.transport;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate56.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/components/schemas/Transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "polling") || (data2 === "cometd-long-polling")) || (data2 === "cometd-websocket"))){
validate56.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/components/schemas/Transport/enum",keyword:"enum",params:{allowedValues: schema93.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate56.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs11 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate56.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data5 = data.until;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate56.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data6 = data.after;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate56.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoilt !== undefined){
const _errs17 = errors;
if(typeof data.spoilt !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data8 = data.fields;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
validate56.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
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
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const AwaitRequest = validate57;
const schema94 = {"type":"object","additionalProperties":false,"required":["query"],"properties":{"query":{"$ref":"#/components/schemas/ExchangeQuery"},"times":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":0,"maximum":60000}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.query === undefined) && (missing0 = "query")){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "query") || (key0 === "times")) || (key0 === "timeout"))){
validate57.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.query !== undefined){
const _errs2 = errors;
if(!(validate56(data.query, {instancePath:instancePath+"/query",parentData:data,parentDataProperty:"query",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.times !== undefined){
let data1 = data.times;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate57.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate57.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.timeout !== undefined){
let data2 = data.timeout;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate57.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 60000 || isNaN(data2)){
validate57.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate57.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
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
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const Verification = validate59;
const schema95 = {"type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"chatId":{"type":"string"},"transport":{"$ref":"#/components/schemas/Transport"},"status":{"type":"integer"},"from":{"type":"number"},"until":{"type":"number"},"after":{"type":"integer"},"spoilt":{"type":"boolean"},"fields":{"type":"object","additionalProperties":true},"times":{"type":"integer","minimum":0}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
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
if(!(func1.call(schema95.properties, key0))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.operation !== undefined){
const _errs2 = errors;
if(typeof data.operation !== "string"){
validate59.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chatId !== undefined){
const _errs4 = errors;
if(typeof data.chatId !== "string"){
validate59.errors = [{instancePath:instancePath+"/chatId",schemaPath:"#/properties/chatId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transport !== undefined){
let data2 = data.transport;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate59.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/components/schemas/Transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "polling") || (data2 === "cometd-long-polling")) || (data2 === "cometd-websocket"))){
validate59.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/components/schemas/Transport/enum",keyword:"enum",params:{allowedValues: schema93.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate59.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs11 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate59.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data5 = data.until;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate59.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data6 = data.after;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate59.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoilt !== undefined){
const _errs17 = errors;
if(typeof data.spoilt !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data8 = data.fields;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
validate59.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.times !== undefined){
let data9 = data.times;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate59.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate59.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs22 === errors;
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
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const FaultRule = validate60;

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.operation === undefined) && (missing0 = "operation")){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.operation !== undefined){
let data0 = data.operation;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate60.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((((((data0 === "requestChat") || (data0 === "requestNotifications")) || (data0 === "send")) || (data0 === "refresh")) || (data0 === "startTyping")) || (data0 === "stopTyping")) || (data0 === "disconnect")) || (data0 === "pushUrl")) || (data0 === "updateNickname")) || (data0 === "updateData")) || (data0 === "customNotice")) || (data0 === "readReceipt")) || (data0 === "fileLimits")) || (data0 === "fileUpload")) || (data0 === "fileDownload")) || (data0 === "fileDelete")) || (data0 === "/meta/handshake")) || (data0 === "/meta/connect")) || (data0 === "/meta/subscribe")) || (data0 === "/meta/unsubscribe")) || (data0 === "/meta/disconnect")) || (data0 === "push")) || (data0 === "*"))){
validate60.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/enum",keyword:"enum",params:{allowedValues: schema45.properties.operation.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transport !== undefined){
let data1 = data.transport;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate60.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "polling") || (data1 === "cometd-long-polling")) || (data1 === "cometd-websocket")) || (data1 === "*"))){
validate60.errors = [{instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema45.properties.transport.enum}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate60.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate60.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.times !== undefined){
let data3 = data.times;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate60.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate60.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.effect !== undefined){
const _errs9 = errors;
if(!(validate27(data.effect, {instancePath:instancePath+"/effect",parentData:data,parentDataProperty:"effect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sequence !== undefined){
let data5 = data.sequence;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate60.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/maxItems",keyword:"maxItems",params:{limit: 1000}}];
return false;
}
else {
if(data5.length < 1){
validate60.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(typeof data6 !== "string"){
const err0 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if("pass" !== data6){
const err1 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf/0/const",keyword:"const",params:{allowedValue: "pass"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
const _errs16 = errors;
if(!(validate27(data6, {instancePath:instancePath+"/sequence/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/sequence/" + i0,schemaPath:"#/properties/sequence/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offline !== undefined){
let data7 = data.offline;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate60.errors = [{instancePath:instancePath+"/offline",schemaPath:"#/properties/offline/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate60.errors = [{instancePath:instancePath+"/offline",schemaPath:"#/properties/offline/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.rate !== undefined){
let data8 = data.rate;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.max === undefined) && (missing1 = "max")) || ((data8.per === undefined) && (missing1 = "per"))){
validate60.errors = [{instancePath:instancePath+"/rate",schemaPath:"#/components/schemas/FaultRate/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data8.max !== undefined){
let data9 = data8.max;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate60.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000 || isNaN(data9)){
validate60.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate60.errors = [{instancePath:instancePath+"/rate/max",schemaPath:"#/components/schemas/FaultRate/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.per !== undefined){
let data10 = data8.per;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 86400 || isNaN(data10)){
validate60.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data10 < 0.001 || isNaN(data10)){
validate60.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/rate/per",schemaPath:"#/components/schemas/FaultRate/properties/per/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/rate",schemaPath:"#/components/schemas/FaultRate/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.probability !== undefined){
let data11 = data.probability;
const _errs26 = errors;
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
validate60.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate60.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data12 = data.seed;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate60.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate60.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seen !== undefined){
let data13 = data.seen;
const _errs30 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate60.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate60.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoilt !== undefined){
let data14 = data.spoilt;
const _errs32 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate60.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate60.errors = [{instancePath:instancePath+"/spoilt",schemaPath:"#/properties/spoilt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
const _errs34 = errors;
if(typeof data.hint !== "string"){
validate60.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs34 === errors;
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
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"operation":true,"transport":true,"after":true,"times":true,"effect":true,"sequence":true,"offline":true,"rate":true,"probability":true,"seed":true,"seen":true,"spoilt":true,"hint":true},"dynamicProps":false,"dynamicItems":false};

export const ClockCommand = validate63;
const schema99 = {"type":"object","required":["action"],"properties":{"action":{"type":"string","enum":["freeze","resume","advance"]},"ms":{"type":"number","minimum":0},"clients":{"type":"string","enum":["present","absent"]}},"if":{"required":["action"],"properties":{"action":{"const":"advance"}}},"then":{"required":["ms"]}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
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
validate63.errors = [{instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: missing1}}];
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
validate63.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.action === undefined) && (missing2 = "action")){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data.action !== undefined){
let data1 = data.action;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate63.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "freeze") || (data1 === "resume")) || (data1 === "advance"))){
validate63.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema99.properties.action.enum}}];
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
validate63.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate63.errors = [{instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: "number"}}];
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
validate63.errors = [{instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "present") || (data3 === "absent"))){
validate63.errors = [{instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/enum",keyword:"enum",params:{allowedValues: schema99.properties.clients.enum}}];
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
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":{"action":true,"ms":true,"clients":true},"dynamicProps":false,"dynamicItems":false};

export const AlarmRequest = validate64;
const schema100 = {"type":"object","required":["at"],"properties":{"at":{"type":"number"}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.at === undefined) && (missing0 = "at")){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.at !== undefined){
let data0 = data.at;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate64.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":{"at":true},"dynamicProps":false,"dynamicItems":false};

export const bodyValidators = {
  configureService: ServiceSettings,
  addScript: ScriptRequest,
  restoreSnapshot: ServiceSnapshot,
  setChatScript: ChatScriptCommand,
  endChat: EndRequest,
  joinChat: JoinRequest,
  renameParticipant: RenameRequest,
  say: SayRequest,
  setTyping: SetTypingRequest,
  agentPushUrl: AgentPushUrlRequest,
  agentCustomNotice: AgentNoticeRequest,
  announce: AnnounceRequest,
  act: ActRequest,
  queryExchanges: ExchangeQuery,
  waitForExchange: AwaitRequest,
  verifyExchanges: Verification,
  addFault: FaultRule,
  setClock: ClockCommand,
  setAlarm: AlarmRequest,
};
